package dev.tutorium.payments.stripe;

import java.util.Map;

/** A request that is refused, in the words of Stripe's API. */
final class ApiError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;
    private final String code;

    ApiError(int status, String type, String code, String message) {
        super(message);
        this.status = status;
        this.type = type;
        this.code = code;
    }

    static ApiError invalid(String code, String message) {
        return new ApiError(400, "invalid_request_error", code, message);
    }

    static ApiError missing(String what) {
        return new ApiError(404, "invalid_request_error", "resource_missing", "No such " + what);
    }

    Answer answer() {
        var error = Map.of("type", type, "code", code, "message", String.valueOf(getMessage()));
        return new Answer(status, Map.of("error", error));
    }
}
