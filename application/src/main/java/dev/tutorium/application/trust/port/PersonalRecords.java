package dev.tutorium.application.trust.port;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.trust.DataKind;
import dev.tutorium.domain.trust.PrivacyRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All that is stored of a person, in whatever capability. */
public interface PersonalRecords {

    /** How many records of each kind there are. */
    Map<DataKind, Long> count(AccountId person);

    /** Everything, kind by kind; each part is read when it is its turn. */
    Stream<Part> export(AccountId person);

    /** What still binds the person to others. */
    PrivacyRequest.Bonds bonds(AccountId person);

    /** How many sessions the two have planned with each other. */
    int plannedBetween(AccountId teacher, AccountId student);

    /** Takes what the teacher alone noted of the student in their sessions. */
    void forgetNotes(AccountId teacher, AccountId student);

    /** Does to everything but the account itself what {@link DataKind#onErasure} says; inside a transaction. */
    void erase(AccountId person);

    /**
     * Some of it.
     *
     * @param name    what it is, unlike any other part
     * @param records each as a JSON object
     */
    record Part(DataKind kind, String name, List<String> records) {

        public Part {
            records = List.copyOf(records);
        }
    }
}
