package id.takar.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The accounts of people, for administrators, and what happened to them, for auditors too. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Accounts", description = "For administrators: who may sign in; for auditors: who did")
class AccountApi {
    private static final String NAME = "The account's name";
    private static final String SITI = "siti";
    private static final int MOST = 1_000;

    private final Accounts accounts;
    private final AccountLog log;

    AccountApi(Accounts accounts, AccountLog log) {
        this.accounts = accounts;
        this.log = log;
    }

    record NewAccount(
            @Schema(
                    description = "What is typed to sign in: small letters, digits, `.`, `_` and `-`; it is never given"
                            + " twice",
                    example = SITI)
            @NotNull
            @Pattern(regexp = "[a-z][a-z0-9._-]{0,62}")
            String name,

            @Schema(description = "What this person may do", example = "[\"HR\"]") @NotEmpty
            Set<@NotNull Role> roles) {}

    record NewRoles(
            @Schema(description = "What this person may do from now on", example = "[\"HR\",\"AUDITOR\"]") @NotEmpty
            Set<@NotNull Role> roles) {}

    record FirstPassword(
            String name,

            @Schema(description = "Shown this once; it has to be changed before anything else")
            String firstPassword) {}

    @GetMapping("/accounts")
    @Operation(operationId = "accounts", summary = "All accounts that were ever made, the open ones first")
    List<Account> all() {
        return accounts.all();
    }

    @PostMapping("/accounts")
    @Operation(
            operationId = "createAccount",
            summary = "Make an account; the answer shows its first password this once",
            description = "With the first account that is an administrator, the demo accounts end.")
    @ApiResponse(responseCode = "201", description = "Made")
    ResponseEntity<FirstPassword> create(@Valid @RequestBody NewAccount wanted, Principal admin) {
        String password = accounts.create(wanted.name(), wanted.roles(), admin.getName());
        return ResponseEntity.created(URI.create("/api/v1/accounts/" + wanted.name()))
                .body(new FirstPassword(wanted.name(), password));
    }

    @GetMapping("/accounts/{name}")
    @Operation(operationId = "account", summary = "An account")
    Account one(@Parameter(description = NAME, example = SITI) @PathVariable String name) {
        return accounts.find(name);
    }

    @PutMapping("/accounts/{name}/roles")
    @Operation(operationId = "changeRoles", summary = "Give an account other roles; its sessions end")
    Account roles(
            @Parameter(description = NAME, example = SITI) @PathVariable String name,
            @Valid @RequestBody NewRoles wanted,
            Principal admin) {
        return accounts.roles(name, wanted.roles(), admin.getName());
    }

    @PostMapping("/accounts/{name}/reset")
    @Operation(operationId = "resetPassword", summary = "Give an account a new first password; its sessions end")
    FirstPassword reset(@Parameter(description = NAME, example = SITI) @PathVariable String name, Principal admin) {
        return new FirstPassword(name, accounts.reset(name, admin.getName()));
    }

    @PostMapping("/accounts/{name}/close")
    @Operation(
            operationId = "closeAccount",
            summary = "Close an account: nobody signs in with it any more, and its tokens hold no longer")
    Account close(@Parameter(description = NAME, example = SITI) @PathVariable String name, Principal admin) {
        return accounts.close(name, admin.getName());
    }

    @PostMapping("/accounts/{name}/open")
    @Operation(operationId = "openAccount", summary = "Open a closed account again")
    Account open(@Parameter(description = NAME, example = SITI) @PathVariable String name, Principal admin) {
        return accounts.open(name, admin.getName());
    }

    @GetMapping("/account-log")
    @Operation(
            operationId = "accountLog",
            summary = "Each login and refusal, and whatever happened to an account; the latest first",
            description = "A program that signs in with each call has a line every half an hour.")
    List<AccountLog.Line> log(
            @Parameter(description = "Lines before this one", example = "1000")
                    @RequestParam(defaultValue = "9223372036854775807")
                    long before,
            @Parameter(description = "How many at most", example = "100")
                    @RequestParam(defaultValue = "100")
                    @Min(1)
                    @Max(MOST)
                    int limit) {
        return log.before(before, limit);
    }
}
