package id.takar.population;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** A call that brings employees in any of the forms in which they are taken. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@RequestMapping(
        method = RequestMethod.POST,
        consumes = {
            SendsEmployees.LINES,
            "application/jsonl",
            "application/json-lines",
            SendsEmployees.CSV,
            SendsEmployees.XLSX,
            "application/zip",
            "application/gzip",
            MediaType.APPLICATION_OCTET_STREAM_VALUE
        },
        produces = MediaType.APPLICATION_JSON_VALUE)
@RequestBody(
        required = true,
        content = {
            @Content(
                    mediaType = SendsEmployees.LINES,
                    schema = @Schema(type = "string"),
                    examples = @ExampleObject(SendsEmployees.LINES_EXAMPLE)),
            @Content(
                    mediaType = SendsEmployees.CSV,
                    schema = @Schema(type = "string"),
                    examples = @ExampleObject(SendsEmployees.CSV_EXAMPLE))
        })
@ApiResponse(responseCode = "201", description = "Kept")
@interface SendsEmployees {
    String LINES = "application/x-ndjson";
    String CSV = "text/csv";
    String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    String LINES_EXAMPLE = """
            {"identity":{"name":"Peserta 01 (sintetis)"},"employment":{"status":"PNS"},"rank":{"golongan":"III/c","since":"2023-02-01"}}
            {"identity":{"name":"Peserta 02 (sintetis)"},"employment":{"status":"PNS"},"rank":{"golongan":"III/d","since":"2021-04-01"}}
            {"identity":{"name":"Peserta 03 (sintetis)"},"employment":{"status":"PNS"},"rank":{"golongn":"III/d","since":"2021-04-01"}}
            """;
    String CSV_EXAMPLE = """
            NIP;Nama;Golongan;TMT Golongan;Tahun;Predikat
            19850315 201001 1 001;Peserta 01 (sintetis);III/c;01/02/2023;2023;Baik
            """;

    /** The path below that of the controller. */
    @AliasFor(annotation = RequestMapping.class)
    String[] path() default {};
}
