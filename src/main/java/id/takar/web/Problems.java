package id.takar.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

/** Answers whatever an endpoint throws: a problem document for programs, the error page for people. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    static final String DETAIL = Problems.class.getName() + ".detail";

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final ProblemDocuments documents;
    private final UnreadableBody unreadable;

    Problems(ProblemDocuments documents, UnreadableBody unreadable) {
        this.documents = documents;
        this.unreadable = unreadable;
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> refuse(Problem problem, WebRequest request) throws IOException {
        return answer(documents.of(problem, servlet(request)), new HttpHeaders(), request);
    }

    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void leaveToSecurity(RuntimeException e) {
        throw e;
    }

    @ExceptionHandler(Exception.class)
    @Nullable
    ResponseEntity<Object> apologise(Exception e, WebRequest request) throws IOException {
        if (BodyTooLarge.isBehind(e)) {
            return answer(documents.of(HttpStatus.CONTENT_TOO_LARGE, servlet(request)), new HttpHeaders(), request);
        }
        var id = UUID.randomUUID().toString();
        LOG.error("failure {} at {}", id, servlet(request).getRequestURI(), e);
        var detail = documents.word(servlet(request), "problem.internal-error.detail", id);
        var body =
                documents.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error", detail, List.of(), servlet(request));
        body.setProperty("id", id);
        return answer(body, new HttpHeaders(), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return invalid(e.getAllErrors().stream().map(Problems::fault).toList(), headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var faults = e.getParameterValidationResults().stream().flatMap(Problems::faults);
        return invalid(faults.toList(), headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var caller = servlet(request);
        if (BodyTooLarge.isBehind(e)) {
            return handleExceptionInternal(
                    e, documents.of(HttpStatus.CONTENT_TOO_LARGE, caller), headers, status, request);
        }
        var faults = e.getCause() instanceof JacksonException cause
                ? List.of(unreadable.fault(cause, caller))
                : List.<Fault>of();
        var detail = faults.isEmpty()
                ? documents.word(caller, "body.empty")
                : faults.get(0).detail();
        return handleExceptionInternal(
                e, documents.of(status, "unreadable-body", detail, faults, caller), headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var isWorded = body instanceof ProblemDetail document && document.getType() != null;
        var document = isWorded ? (ProblemDetail) body : documents.of(status, servlet(request));
        try {
            return answer(Objects.requireNonNull(document), headers, request);
        } catch (IOException unreachable) {
            LOG.debug("the caller is gone", unreachable);
            return null;
        }
    }

    private @Nullable ResponseEntity<Object> invalid(List<Fault> faults, HttpHeaders headers, WebRequest request) {
        var caller = servlet(request);
        var detail = documents.word(caller, "problem.invalid-fields.detail", faults.size());
        var document = documents.of(HttpStatus.BAD_REQUEST, "invalid-fields", detail, faults, caller);
        try {
            return answer(document, headers, request);
        } catch (IOException unreachable) {
            LOG.debug("the caller is gone", unreachable);
            return null;
        }
    }

    private static @Nullable ResponseEntity<Object> answer(
            ProblemDetail document, HttpHeaders headers, WebRequest request) throws IOException {
        var response = ((ServletWebRequest) request).getResponse();
        if (response == null || response.isCommitted()) {
            return null;
        }
        var caller = servlet(request);
        if (Callers.wantsPage(caller)) {
            caller.setAttribute(DETAIL, document.getDetail());
            response.sendError(document.getStatus());
            return null;
        }
        return ResponseEntity.status(document.getStatus())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(document);
    }

    private static HttpServletRequest servlet(WebRequest request) {
        return ((ServletWebRequest) request).getRequest();
    }

    private static Fault fault(ObjectError error) {
        var fault = Fault.of(Optional.ofNullable(error.getDefaultMessage()).orElse("?"));
        return error instanceof FieldError field
                ? fault.at("/" + String.join("/", UnreadableBody.stepsOf(field.getField())))
                : fault;
    }

    private static Stream<Fault> faults(ParameterValidationResult result) {
        if (result instanceof ParameterErrors bean) {
            return bean.getAllErrors().stream().map(Problems::fault);
        }
        var name = Optional.ofNullable(result.getMethodParameter().getParameterName())
                .orElse("?");
        return result.getResolvableErrors().stream()
                .map(error -> Fault.of(
                                Optional.ofNullable(error.getDefaultMessage()).orElse("?"))
                        .inField(name));
    }
}
