package coop.grappe.purchasing.ubl;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What the documents of an organization say of it. The organization itself writes it, and may do so again at any time. */
@Entity
public class TradingProfile {

    @Id
    private String organization;

    @JdbcTypeCode(SqlTypes.JSON)
    private ProfileDetails details;

    private Instant updatedAt;

    @Version
    private long version;

    protected TradingProfile() {}

    static TradingProfile of(String organization, ProfileDetails details, Instant now) {
        TradingProfile profile = new TradingProfile();
        profile.organization = organization;
        profile.rewrite(details, now);
        return profile;
    }

    void rewrite(ProfileDetails otherwise, Instant now) {
        details = otherwise;
        updatedAt = now;
    }

    String organization() {
        return organization;
    }

    ProfileDetails details() {
        return details;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    long version() {
        return version;
    }
}
