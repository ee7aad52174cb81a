package id.takar.policy;

import id.takar.web.Role;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ProtocolException;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.eclipse.jgit.errors.RepositoryNotFoundException;
import org.eclipse.jgit.http.server.GitServlet;
import org.eclipse.jgit.http.server.resolver.AsIsFileService;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectChecker;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.ReceivePack;
import org.eclipse.jgit.transport.UploadPack;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.LocaleResolver;

/** The rules as a git repository over HTTP: to clone for whoever signs in, to push drafts to for policy officers. */
final class RulesServlet extends GitServlet {
    private static final long serialVersionUID = 1L;

    private static final String NAME = "rules";
    private static final String QUARANTINE = Quarantine.class.getName();
    private static final int SECONDS_OF_SILENCE = 60;
    private static final long MOST_BYTES_OF_AN_OBJECT = DataSize.ofMegabytes(2).toBytes();
    private static final Role[] WHO_SEES_DRAFTS = {Role.POLICY_OFFICER, Role.APPROVER, Role.AUDITOR, Role.ADMIN};

    private final transient RulesRepository rules;
    private final transient Drafts drafts;
    private final transient CheckWorkers checks;
    private final transient MessageSource texts;
    private final transient LocaleResolver languages;
    private final long mostBytes;

    RulesServlet(
            RulesRepository rules,
            Drafts drafts,
            CheckWorkers checks,
            MessageSource texts,
            LocaleResolver languages,
            DataSize most) {
        this.rules = rules;
        this.drafts = drafts;
        this.checks = checks;
        this.texts = texts;
        this.languages = languages;
        this.mostBytes = most.toBytes();
        setRepositoryResolver(this::open);
        setAsIsFileService(AsIsFileService.DISABLED);
        setUploadPackFactory(this::reading);
        setReceivePackFactory(this::writing);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!request.getRequestURI().endsWith("/git-receive-pack")) {
            super.service(request, response);
            return;
        }
        try (var quarantine = rules.quarantine()) {
            request.setAttribute(QUARANTINE, quarantine);
            super.service(new PushRequest(request), response);
        } catch (ProtocolException | ZipException e) {
            response.sendError(HttpStatus.BAD_REQUEST.value(), e.getMessage());
        }
    }

    private Repository open(HttpServletRequest request, String name) throws RepositoryNotFoundException {
        if (!name.equals(NAME)) {
            throw new RepositoryNotFoundException(name);
        }
        if (request.getAttribute(QUARANTINE) instanceof Quarantine quarantine) {
            quarantine.git().incrementOpen();
            return quarantine.git();
        }
        drafts.follow();
        return rules.opened();
    }

    private UploadPack reading(HttpServletRequest request, Repository git) {
        var pack = new UploadPack(git);
        pack.setTimeout(SECONDS_OF_SILENCE);
        boolean seesDrafts = Stream.of(WHO_SEES_DRAFTS).anyMatch(role -> request.isUserInRole(role.name()));
        pack.setRefFilter(refs -> seen(refs, seesDrafts));
        return pack;
    }

    private static Map<String, Ref> seen(Map<String, Ref> refs, boolean withDrafts) {
        return refs.entrySet().stream()
                .filter(ref -> !RulesRepository.isFetched(ref.getKey()))
                .filter(ref -> withDrafts || !ref.getKey().startsWith(Constants.R_HEADS + Draft.BRANCHES))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private ReceivePack writing(HttpServletRequest request, Repository git) {
        var pack = new ReceivePack(git);
        pack.setTimeout(SECONDS_OF_SILENCE);
        pack.setAtomic(true);
        pack.setAllowDeletes(false);
        pack.setAllowNonFastForwards(false);
        pack.setMaxPackSizeLimit(mostBytes);
        pack.setMaxObjectSizeLimit(MOST_BYTES_OF_AN_OBJECT);
        pack.setObjectChecker(new ObjectChecker().setSafeForWindows(true).setSafeForMacOS(true));
        if (request.getAttribute(QUARANTINE) instanceof Quarantine quarantine) {
            receive(pack, quarantine, request);
        }
        return pack;
    }

    private void receive(ReceivePack pack, Quarantine quarantine, HttpServletRequest request) {
        var known = rules.refs();
        try {
            pack.setAdvertisedRefs(
                    known.stream().collect(Collectors.toMap(Ref::getName, ref -> ref)),
                    known.stream().map(Ref::getObjectId).collect(Collectors.toSet()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot tell the branches", e);
        }
        String account = Objects.requireNonNull(request.getRemoteUser(), "nobody pushes");
        pack.setPreReceiveHook(
                new PushRules(quarantine, known, drafts, checks, texts, account, languages.resolveLocale(request)));
    }
}
