package dev.tutorium.bootstrap.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * The rules of docs/adr/0001, over the packages below a root. The root is a parameter so that each rule can be shown to fail on a
 * small broken project of the same shape.
 */
record Rules(String root) {

    static final List<String> ADAPTERS = List.of("rest", "persistence", "payments", "video", "messaging");
    static final List<String> SURFACES = List.of("workspace", "marketplace", "school", "catalog");

    /** Each capability of the domain, and those it may see. Whatever is not here has no place in the domain yet. */
    static final Map<String, Set<String>> CAPABILITIES = Map.ofEntries(
            entry("kernel", Set.of()),
            entry("identity", Set.of("kernel")),
            entry("scheduling", Set.of("kernel", "identity")),
            entry("offering", Set.of("kernel", "identity", "scheduling")),
            entry("payment", Set.of("kernel")),
            entry("booking", Set.of("kernel", "identity", "scheduling", "payment")),
            entry("learning", Set.of("kernel", "identity", "scheduling", "offering", "payment", "booking")),
            entry("goodwill", Set.of("kernel")),
            entry("community", Set.of("kernel")),
            entry("messaging", Set.of("kernel")),
            entry("trust", Set.of("kernel")),
            entry("material", Set.of("kernel")),
            entry("review", Set.of("kernel")),
            entry("widget", Set.of("kernel")));

    /** Libraries that speak for a provider or a technology, and the only packages that may know them. */
    static final Map<String, List<String>> HOMES = Map.ofEntries(
            entry("com.nimbusds..", List.of("rest.kernel", "video.jitsi")),
            entry("jakarta.mail..", List.of("messaging.mail")),
            entry("com.github.kagkarlsson..", List.of("messaging.jobs")),
            entry("io.micronaut.data..", List.of("persistence", "messaging.mail", "payments.sandbox", "bootstrap")),
            entry("org.bouncycastle..", List.of("persistence.identity")),
            entry("org.apache.commons.compress..", List.of("bootstrap.postgres")),
            entry("org.apache.hc..", List.of("messaging.outbound", "messaging.webhook", "messaging.calendar")),
            entry("org.dmfs..", List.of("messaging.calendar")),
            entry("org.apache.kafka..", List.of("messaging.kafka")),
            entry(
                    "io.micrometer..",
                    List.of("bootstrap", "video.kernel", "video.bigbluebutton", "video.plugnmeet", "video.zoom")),
            entry("com.stripe..", List.of("payments.stripe")),
            entry("com.google.gson..", List.of("payments.stripe")),
            entry("io.minio..", List.of("persistence.file")),
            entry("org.apache.tika..", List.of("persistence.file")));

    static final List<String> EMPTY_WORDS =
            List.of("Service", "Manager", "UseCase", "Handler", "Impl", "Helper", "Util", "Utils");

    private static final int MOST_ARGUMENTS = 7;
    private static final int MOST_METHODS = 12;
    private static final int MOST_ROUTES = 12;

    Map<String, ArchRule> all() {
        var rules = new LinkedHashMap<String, ArchRule>();
        rules.put("the domain knows nothing but Java", domainKnowsNothing());
        rules.put("the application knows nothing but the domain", applicationKnowsTheDomain());
        rules.put("no one knows the bootstrap", noOneKnowsBootstrap());
        ADAPTERS.forEach(adapter -> rules.put(adapter + " knows no other adapter", adapterKnowsNoOther(adapter)));
        CAPABILITIES.forEach((capability, seen) ->
                rules.put("domain." + capability + " sees only " + seen, capabilitySeesOnly(capability, seen)));
        rules.put("the capabilities of the domain form no cycle", noCycles());
        rules.put("every class of the domain belongs to a known capability", domainHasKnownCapabilities());
        HOMES.forEach(
                (library, homes) -> rules.put(library + " is known only in " + homes, knownOnlyAtHome(library, homes)));
        SURFACES.forEach(
                surface -> rules.put(surface + " shares nothing with other surfaces", surfaceIsAlone(surface)));
        rules.put("the kernel of rest knows no surface", restKernelKnowsNoSurface());
        rules.put("activities do not call activities", activitiesAreAlone());
        rules.put("no name ends in a word that says nothing", namesMeanSomething());
        rules.put("a constructor of the application takes at most 7 arguments", fewArguments());
        rules.put("an activity has at most 12 public methods", fewMethods());
        rules.put("a controller has at most 12 routes", fewRoutes());
        rules.put("a body of the workspace holds no constant", workspaceWritesWords());
        return rules;
    }

    private ArchRule domainKnowsNothing() {
        return classes()
                .that()
                .resideInAPackage(in("domain"))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(in("domain"), "java..", "org.jspecify.annotations.."));
    }

    private ArchRule applicationKnowsTheDomain() {
        return classes()
                .that()
                .resideInAPackage(in("application"))
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(in("application"), in("domain"), "java..", "org.jspecify.annotations.."));
    }

    private ArchRule noOneKnowsBootstrap() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(in("bootstrap"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(in("bootstrap"));
    }

    private ArchRule adapterKnowsNoOther(String adapter) {
        var others = ADAPTERS.stream()
                .filter(other -> !other.equals(adapter))
                .map(this::in)
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(in(adapter))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others);
    }

    private ArchRule capabilitySeesOnly(String capability, Set<String> seen) {
        var visible = Stream.concat(Stream.of(capability), seen.stream())
                .map(name -> in("domain." + name))
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(in("domain." + capability))
                .should()
                .dependOnClassesThat(
                        resideInAPackage(in("domain")).and(DescribedPredicate.not(resideInAnyPackage(visible))));
    }

    private ArchRule domainHasKnownCapabilities() {
        var known =
                CAPABILITIES.keySet().stream().map(name -> in("domain." + name)).toArray(String[]::new);
        return classes().that().resideInAPackage(in("domain")).should().resideInAnyPackage(known);
    }

    private ArchRule knownOnlyAtHome(String library, List<String> homes) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(homes.stream().map(this::in).toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }

    private ArchRule surfaceIsAlone(String surface) {
        var others = SURFACES.stream()
                .filter(other -> !other.equals(surface))
                .map(other -> in("rest." + other))
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(in("rest." + surface))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others);
    }

    private ArchRule restKernelKnowsNoSurface() {
        return noClasses()
                .that()
                .resideInAPackage(in("rest.kernel"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        SURFACES.stream().map(name -> in("rest." + name)).toArray(String[]::new));
    }

    private ArchRule noCycles() {
        return slices().matching(root + ".domain.(*)..").should().beFreeOfCycles();
    }

    private ArchRule activitiesAreAlone() {
        return noClasses().that(areActivities()).should().dependOnClassesThat(areActivities());
    }

    /** What does something is named for what it does. A record may be a Service: that is a word of the trade. */
    private ArchRule namesMeanSomething() {
        return noClasses()
                .that(describe("are no data", type -> !type.isRecord() && type.isTopLevelClass()))
                .and()
                .resideInAPackage(root + "..")
                .should(endInAWordThatSaysNothing());
    }

    private ArchRule fewArguments() {
        return classes()
                .that()
                .resideInAPackage(in("application"))
                .and(areBehaviour())
                .should(haveAtMost(MOST_ARGUMENTS, "constructor arguments", Rules::arguments));
    }

    private ArchRule fewMethods() {
        return classes().that(areActivities()).should(haveAtMost(MOST_METHODS, "public methods", Rules::publicMethods));
    }

    private ArchRule fewRoutes() {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .areAnnotatedWith("io.micronaut.http.annotation.Controller")
                .should(haveAtMost(MOST_ROUTES, "routes", Rules::routes));
    }

    /** It writes them as words in lower case, see docs/adr/0115. */
    private ArchRule workspaceWritesWords() {
        return noFields()
                .that()
                .areDeclaredInClassesThat(
                        resideInAPackage(in("rest.workspace")).and(describe("are records", JavaClass::isRecord)))
                .should()
                .haveRawType(describe("a constant", JavaClass::isEnum));
    }

    private String in(String pack) {
        return root + "." + pack + "..";
    }

    /** The classes of the application that do something and that a controller calls: the in-ports. */
    private DescribedPredicate<JavaClass> areActivities() {
        return describe("activities", this::isActivity);
    }

    private boolean isActivity(JavaClass type) {
        return type.getPackageName().startsWith(root + ".application.")
                && isBehaviour(type)
                && type.getDirectDependenciesToSelf().stream()
                        .map(dependency -> dependency.getOriginClass().getPackageName())
                        .anyMatch(origin -> origin.startsWith(root + ".rest."));
    }

    private static DescribedPredicate<JavaClass> areBehaviour() {
        return describe("do something", Rules::isBehaviour);
    }

    private static boolean isBehaviour(JavaClass type) {
        return type.isTopLevelClass()
                && !type.isInterface()
                && !type.isRecord()
                && !type.isEnum()
                && !type.isAssignableTo(Throwable.class)
                && type.getMethods().stream()
                        .anyMatch(method -> !method.getModifiers().contains(JavaModifier.STATIC));
    }

    private static int arguments(JavaClass type) {
        return type.getConstructors().stream()
                .mapToInt(constructor -> constructor.getRawParameterTypes().size())
                .max()
                .orElse(0);
    }

    private static int publicMethods(JavaClass type) {
        return (int) type.getMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .count();
    }

    private static int routes(JavaClass type) {
        return (int) type.getMethods().stream().filter(Rules::isRoute).count();
    }

    private static boolean isRoute(JavaMethod method) {
        return method.getAnnotations().stream()
                .map(annotation -> annotation.getRawType().getName())
                .anyMatch(name -> name.matches("io\\.micronaut\\.http\\.annotation\\.(Get|Post|Put|Patch|Delete)"));
    }

    private static ArchCondition<JavaClass> endInAWordThatSaysNothing() {
        return new ArchCondition<>("end in a word that says nothing") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var name = type.getSimpleName();
                var ends = EMPTY_WORDS.stream().anyMatch(name::endsWith);
                events.add(new SimpleConditionEvent(type, ends, type.getName()));
            }
        };
    }

    private static ArchCondition<JavaClass> haveAtMost(int most, String what, ToIntFunction<JavaClass> count) {
        return new ArchCondition<>("have at most " + most + " " + what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var found = count.applyAsInt(type);
                if (found > most) {
                    events.add(SimpleConditionEvent.violated(
                            type, type.getName() + " has " + found + " " + what + ", at most " + most));
                }
            }
        };
    }
}
