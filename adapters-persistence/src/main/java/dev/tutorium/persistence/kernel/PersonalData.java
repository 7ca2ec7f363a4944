package dev.tutorium.persistence.kernel;

import java.util.List;

/**
 * What one capability stores of people: each has a bean of this, so that an export and an erasure know every table. A test holds all
 * of them against the columns that refer to an account.
 */
public interface PersonalData {

    /** In the order in which an erasure goes through them. */
    List<PersonalTable> tables();

    /** Conditions under which money of the person is on its way: SQL for {@code exists (...)} with one {@code ?} for the account. */
    default List<String> moneyUnderway() {
        return List.of();
    }
}
