package coop.grappe.supplier.sealing;

import coop.grappe.platform.problem.Problem;
import coop.grappe.sealing.BidKey;
import coop.grappe.sealing.KeyShare;
import coop.grappe.sealing.Leaf;
import coop.grappe.sealing.TrusteeKey;
import coop.grappe.supplier.dossier.FileIssuing;
import coop.grappe.supplier.dossier.Occasion;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderEvent;
import coop.grappe.supplier.tender.Tenders;
import coop.grappe.supplier.tender.Trusteeship;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Makes bids unreadable until their opening: hybrid encryption for a key pair of each tender and each round. Who seals needs the public
 * key alone, which is in the database. The private key is divided among the trustees as soon as it is made, each share sealed for its
 * trustee, and forgotten.
 */
@ApplicationScoped
public class Sealing {

    private static final Logger LOG = Logger.getLogger(Sealing.class);
    private static final int LABORATORY_SHARES = 3;
    private static final int LABORATORY_THRESHOLD = 2;

    private final Tenders tenders;
    private final SealingKeys keys;
    private final TrusteeShares shares;
    private final KeyDirectory directory;
    private final TransparencyLog log;
    private final FileIssuing files;
    private final SealingConfig config;

    Sealing(
            Tenders tenders,
            SealingKeys keys,
            TrusteeShares shares,
            KeyDirectory directory,
            TransparencyLog log,
            FileIssuing files,
            SealingConfig config) {
        this.tenders = tenders;
        this.keys = keys;
        this.shares = shares;
        this.directory = directory;
        this.log = log;
        this.files = files;
        this.config = config;
    }

    /** A tender that is published gets its key pair and its log. */
    void onPublication(@Observes TenderEvent.Published published) {
        Tender tender = tenders.findById(published.tenderId());
        SealingKey key = newKey(tender.id(), tender);
        Instant at = log.begin(tender.id());
        log.append(
                tender.id(),
                Leaf.published(
                        at,
                        published.submissionDeadline(),
                        key.publicKeyset(),
                        key.threshold(),
                        tender.mandate().trusteesKeys(),
                        files.issue(tender.id(), Occasion.PUBLICATION, at).orElse(null)));
    }

    /**
     * Makes the key pair of something that is sealed, and divides it among the trustees of the tender.
     *
     * @param id of what is sealed for it
     * @throws Problem 409 if there are no trustees, unless this is a laboratory
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public SealingKey newKey(UUID id, Tender tender) {
        BidKey pair = BidKey.generate();
        Trusteeship trusteeship = tender.mandate().trusteeship();
        return trusteeship == null ? keepInLaboratory(id, pair) : divide(id, pair, trusteeship);
    }

    private SealingKey divide(UUID id, BidKey pair, Trusteeship trusteeship) {
        SealingKey key = kept(new SealingKey(id, pair.publicKeyset(), trusteeship.threshold(), false));
        List<Trusteeship.Trustee> trustees = trusteeship.trustees();
        List<KeyShare> parts = pair.divide(trustees.size(), trusteeship.threshold());
        for (int i = 0; i < trustees.size(); i++) {
            Trusteeship.Trustee trustee = trustees.get(i);
            byte[] sealed = TrusteeKey.seal(parts.get(i), trustee.publicKey(), id.toString());
            shares.persist(TrusteeShare.sealed(
                    id, trustee.organization(), sealed, parts.get(i).commitment()));
        }
        return key;
    }

    private SealingKey keepInLaboratory(UUID id, BidKey pair) {
        if (!config.laboratory()) {
            throw new Problem(SealingProblem.NO_TRUSTEES);
        }
        LOG.warnf(
                "LABORATORY: all shares of the key of %s are kept here; whoever has this machine can read what is sealed for"
                        + " it before the opening",
                id);
        directory.keep(id, pair.divide(LABORATORY_SHARES, LABORATORY_THRESHOLD));
        return kept(new SealingKey(id, pair.publicKeyset(), LABORATORY_THRESHOLD, true));
    }

    private SealingKey kept(SealingKey key) {
        keys.persistAndFlush(key);
        return key;
    }

    /** Encrypts for the key of the context, so that it opens in this context alone. */
    public SealedBid seal(byte[] plainText, SealContext context) {
        return new SealedBid(BidKey.seal(plainText, key(context.keyId()).publicKeyset(), context.bytes()));
    }

    /**
     * Makes the private key of what the trustees have handed in; they can do so after the deadline only.
     *
     * @throws Problem 409 if there are too few shares
     */
    public BidKey unsealing(UUID keyId) {
        SealingKey key = key(keyId);
        List<KeyShare> here = key.laboratory()
                ? directory.shares(keyId)
                : shares.of(keyId).stream()
                        .flatMap(share -> share.opened().stream())
                        .toList();
        if (here.size() < key.threshold()) {
            throw new Problem(SealingProblem.SHARES_MISSING, key.threshold(), here.size())
                    .with("threshold", key.threshold())
                    .with("handedIn", here.size());
        }
        return BidKey.join(here);
    }

    /** Which trustees have handed their shares in, in that order; none in a laboratory. */
    public List<Attendance> attendance(UUID keyId) {
        return shares.of(keyId).stream()
                .flatMap(share ->
                        Optional.ofNullable(share.handedInAt()).map(at -> new Attendance(share.trustee(), at)).stream())
                .sorted(Comparator.comparing(Attendance::handedInAt))
                .toList();
    }

    /** @return empty if this is not what was sealed in this context */
    public Optional<byte[]> open(SealedBid sealed, SealContext context, BidKey key) {
        return key.open(sealed.cipherText(), context.bytes());
    }

    SealingKey key(UUID keyId) {
        return Objects.requireNonNull(keys.findById(keyId), "what is sealed has a key");
    }
}
