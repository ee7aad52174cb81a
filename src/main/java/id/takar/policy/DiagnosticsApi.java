package id.takar.policy;

import id.takar.engine.DiagnosticKind;
import id.takar.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the numbers of findings in rule files mean. */
@RestController
@RequestMapping("/api/v1/diagnostics")
@Tag(name = "Diagnostics", description = "What is said about rule files, and what to do.")
class DiagnosticsApi {
    /** A kind of finding in words. */
    @Schema(name = "Diagnostic", description = "What a number says, with … for what each finding fills in")
    record Kind(
            @Schema(example = "TKR-1106") String code,
            @Schema(example = "syntax.no-then") String kind,
            String message,

            @Schema(description = "What to do about it; may be empty")
            String help) {
        static Kind of(DiagnosticKind kind, Locale language) {
            return new Kind(kind.number(), kind.code(), kind.message(language), kind.help(language));
        }
    }

    @GetMapping
    @Operation(operationId = "diagnostics", summary = "All numbers of findings, in the language of Accept-Language")
    List<Kind> all(@Parameter(hidden = true) Locale language) {
        return DiagnosticKind.known().stream()
                .map(kind -> Kind.of(kind, language))
                .toList();
    }

    @GetMapping("/{code}")
    @Operation(operationId = "diagnostic", summary = "What one number says, in the language of Accept-Language")
    Kind one(
            @Parameter(description = "The number", example = "TKR-1106") @PathVariable String code,
            @Parameter(hidden = true) Locale language) {
        return DiagnosticKind.ofNumber(code)
                .map(kind -> Kind.of(kind, language))
                .orElseThrow(() -> Problem.notFound("No finding has the number `" + code + "`."));
    }
}
