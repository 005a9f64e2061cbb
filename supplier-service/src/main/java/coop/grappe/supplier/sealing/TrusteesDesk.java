package coop.grappe.supplier.sealing;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.problem.Problem;
import coop.grappe.sealing.KeyShare;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Where trustees find their shares and hand them in, whatever is sealed. Who may see what is sealed is asked elsewhere. */
@RequestScoped
public class TrusteesDesk {

    private final TrusteeShares shares;
    private final Sealing sealing;
    private final Caller caller;
    private final DatabaseClock clock;
    private final Audit audit;

    TrusteesDesk(TrusteeShares shares, Sealing sealing, Caller caller, DatabaseClock clock, Audit audit) {
        this.shares = shares;
        this.sealing = sealing;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    /** All of them, the caller's own with its content. */
    public KeySharesView shares(UUID keyId) {
        SealingKey key = sealing.key(keyId);
        List<KeyShareView> views = shares.of(keyId).stream()
                .map(share -> KeyShareView.of(share, caller.actsFor(share.trustee())))
                .toList();
        return new KeySharesView(key.threshold(), key.laboratory(), views);
    }

    /**
     * The caller's share, locked.
     *
     * @throws Problem 404 unless the caller is a trustee, 403 without the role
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public TrusteeShare own(UUID keyId) {
        TrusteeShare share = shares.locked(keyId, caller.organization()).orElseThrow(Problem::notFound);
        caller.require(Role.DELEGATE, Role.AUDITOR);
        return share;
    }

    /**
     * Takes the caller's share, whose time has come.
     *
     * @param subject what is sealed, such as {@code tenders/<id>}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public KeyShareView handIn(TrusteeShare own, KeyShareHandedIn handedIn, String subject, String organizer) {
        own.handIn(KeyShare.parse(handedIn.share()), clock.now());
        shares.flush();
        audit.record("key-shares.handed-in", subject, organizer, own.trustee());
        return KeyShareView.of(own, true);
    }
}
