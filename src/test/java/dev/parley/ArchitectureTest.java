package dev.parley;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.parley.negotiation.Access;
import dev.parley.people.People;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** The rules of the house. */
@AnalyzeClasses(packages = "dev.parley", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** In this order each sees those before it; those after it are unknown to it. */
    private static final List<String> FEATURES = List.of(
            "people",
            "negotiation",
            "intake",
            "price",
            "workload",
            "forecast",
            "migration",
            "plan",
            "bill",
            "deal",
            "benchmark",
            "schedule",
            "review",
            "paper",
            "signed",
            "archive");

    /** See every feature; nothing sees them. */
    private static final List<String> TOP = List.of("overview", "api", "sample");

    @ArchTest
    static final ArchRule the_engine_knows_arithmetic_and_nothing_else = noClasses()
            .that()
            .resideInAPackage("dev.parley.engine..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("java..", "org.jspecify..", "dev.parley.engine..", "org.ojalgo..");

    @ArchTest
    static final ArchRule one_corner_of_the_engine_solves_linear_problems = noClasses()
            .that()
            .resideOutsideOfPackage("dev.parley.engine.commitment.coupled..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.ojalgo..");

    @ArchTest
    static final ArchRule the_engine_reads_no_clock_and_no_file = noClasses()
            .that()
            .resideInAPackage("dev.parley.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.io..", "java.nio.file..", "java.net..", "java.sql..")
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Clock.class)
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime");

    @ArchTest
    static final ArchRule the_base_knows_no_feature = noClasses()
            .that()
            .resideInAPackage("dev.parley.base..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(packages(FEATURES));

    @ArchTest
    static final ArchRule people_look_one_way = looksOnlyBack("people");

    @ArchTest
    static final ArchRule negotiation_looks_one_way = looksOnlyBack("negotiation");

    @ArchTest
    static final ArchRule intake_looks_one_way = looksOnlyBack("intake");

    @ArchTest
    static final ArchRule price_looks_one_way = looksOnlyBack("price");

    @ArchTest
    static final ArchRule workload_looks_one_way = looksOnlyBack("workload");

    @ArchTest
    static final ArchRule forecast_looks_one_way = looksOnlyBack("forecast");

    @ArchTest
    static final ArchRule migration_looks_one_way = looksOnlyBack("migration");

    @ArchTest
    static final ArchRule plan_looks_one_way = looksOnlyBack("plan");

    @ArchTest
    static final ArchRule bill_looks_one_way = looksOnlyBack("bill");

    @ArchTest
    static final ArchRule deal_looks_one_way = looksOnlyBack("deal");

    @ArchTest
    static final ArchRule benchmark_looks_one_way = looksOnlyBack("benchmark");

    @ArchTest
    static final ArchRule schedule_looks_one_way = looksOnlyBack("schedule");

    @ArchTest
    static final ArchRule review_looks_one_way = looksOnlyBack("review");

    @ArchTest
    static final ArchRule nothing_rests_on_the_overview_the_api_or_the_sample = noClasses()
            .that()
            .resideOutsideOfPackages(packages(TOP))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(packages(TOP));

    @ArchTest
    static final ArchRule the_overview_the_api_and_the_sample_do_not_know_each_other =
            slices().matching("dev.parley.(overview|api|sample)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule no_part_of_the_engine_needs_one_that_needs_it =
            slices().matching("dev.parley.engine.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule what_leaves_for_aws_is_made_of_quantities_alone = classes()
            .that()
            .resideInAPackage("dev.parley.paper.aws..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "dev.parley.engine.quantity..",
                    "dev.parley.engine.report..",
                    "dev.parley.paper.aws..");

    @ArchTest
    static final ArchRule a_printer_knows_the_description_of_a_document_alone = noClasses()
            .that()
            .resideInAPackage("dev.parley.paper.print..")
            .should()
            .dependOnClassesThat(resideInAPackage("dev.parley..")
                    .and(not(resideInAnyPackage("dev.parley.engine.report..", "dev.parley.paper.print.."))));

    /** Who acts and what they may do is asked where the rows are, not only where the buttons are. */
    @ArchTest
    static final ArchRule every_service_of_a_negotiation_asks_for_access = classes()
            .that()
            .areAnnotatedWith(Service.class)
            .and()
            .resideInAnyPackage(packages(FEATURES.subList(1, FEATURES.size())))
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Access.class);

    /** Only what is committed by a transaction is sure to be on the disk when it is answered (DurableCommits). */
    @ArchTest
    static final ArchRule what_writes_by_sql_is_in_a_transaction = noCodeUnits()
            .that()
            .areNotAnnotatedWith(Transactional.class)
            .should(new ArchCondition<JavaCodeUnit>("write by SQL outside a transaction template") {
                @Override
                public void check(JavaCodeUnit unit, ConditionEvents events) {
                    if (unit.getMethodCallsFromSelf().stream()
                            .anyMatch(call -> call.getTargetOwner().isAssignableTo(TransactionOperations.class))) {
                        return;
                    }
                    unit.getMethodCallsFromSelf().stream()
                            .filter(call -> call.getTargetOwner().isEquivalentTo(JdbcClient.StatementSpec.class)
                                    && call.getName().equals("update"))
                            .forEach(call -> events.add(SimpleConditionEvent.satisfied(unit, call.getDescription())));
                }
            });

    @ArchTest
    static final ArchRule what_a_feature_knows_does_not_rest_on_its_screens = noClasses()
            .that()
            .resideInAnyPackage(FEATURES.stream()
                    .map(feature -> "dev.parley." + feature)
                    .filter(root -> !root.equals("dev.parley.people"))
                    .toArray(String[]::new))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.vaadin..", "dev.parley..ui..");

    @ArchTest
    static final ArchRule a_screen_sees_neither_a_row_nor_a_repository = noClasses()
            .that()
            .resideInAnyPackage("dev.parley..ui..")
            .should()
            .dependOnClassesThat()
            .areAnnotatedWith(Entity.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Repository.class);

    @ArchTest
    static final ArchRule rows_and_repositories_stay_in_their_feature = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .or()
            .areAssignableTo(Repository.class)
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule only_a_features_root_touches_the_database = noClasses()
            .that()
            .resideInAnyPackage("dev.parley..ui..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework.jdbc..", "jakarta.persistence..", "org.springframework.data.jpa..");

    @ArchTest
    static final ArchRule an_account_is_added_without_asking_only_by_the_people_themselves = noClasses()
            .that()
            .resideOutsideOfPackages("dev.parley.people", "dev.parley.sample..")
            .should()
            .callMethod(People.class, "add", String.class, String.class, String.class, boolean.class);

    @ArchTest
    static final ArchRule nothing_is_injected_into_a_field = NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    @ArchTest
    static final ArchRule nothing_writes_to_the_console = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule one_way_to_log = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

    @ArchTest
    static final ArchRule nothing_public_can_be_changed_from_outside =
            noFields().that().arePublic().should().notBeFinal();

    private static ArchRule looksOnlyBack(String feature) {
        var later = FEATURES.subList(FEATURES.indexOf(feature) + 1, FEATURES.size());
        return noClasses()
                .that()
                .resideInAPackage("dev.parley." + feature + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages(later))
                .allowEmptyShould(true);
    }

    private static String[] packages(List<String> features) {
        var packages = new ArrayList<String>();
        features.forEach(feature -> packages.add("dev.parley." + feature + ".."));
        return packages.toArray(String[]::new);
    }
}
