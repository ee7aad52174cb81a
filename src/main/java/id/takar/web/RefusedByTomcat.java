package id.takar.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What Tomcat refuses before any of our code sees it, in the same form as every other error. */
public final class RefusedByTomcat extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        var status = HttpStatus.resolve(response.getStatus());
        if (status == null || !status.isError() || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var document = "{\"type\":\"/problems/" + ProblemDocuments.typeOf(status) + "\",\"title\":\""
                + status.getReasonPhrase() + "\",\"status\":" + status.value() + "}";
        try {
            response.setContentType("application/problem+json");
            var out = response.getOutputStream();
            out.write(document.getBytes(StandardCharsets.UTF_8));
            response.finishResponse();
        } catch (IOException | IllegalStateException e) {
            // The caller is gone; there is nobody left to tell.
            containerLog(e);
        }
    }

    private void containerLog(Exception e) {
        var host = getContainer();
        if (host != null) {
            host.getLogger().debug("an error could not be reported", e);
        }
    }
}
