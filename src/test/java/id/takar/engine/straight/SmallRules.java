package id.takar.engine.straight;

import java.util.stream.Stream;

/** The table of small rule files. */
final class SmallRules {
    /**
     * A file that qualifies.
     *
     * @param name what it shows
     * @param packages its rules, by package
     */
    record File(String name, String... packages) {}

    /** A file that does not, with a part of the reason. */
    record Refused(String name, String why, String... packages) {}

    private SmallRules() {}

    static Stream<File> qualifying() {
        return Stream.of(
                new File("a fact is there", "rule \"r\"  when Person() then insert( Line.of( \"p\" ) ); end\n"),
                new File(
                        "an equality of a word",
                        "rule \"r\"  when Person( colour == Colour.RED ) then insert( Line.of( \"red\" ) ); end\n"),
                new File(
                        "an equality of a text",
                        "rule \"r\"  when Person( name == \"Siti\" ) then insert( Line.of( \"s\" ) ); end\n"),
                new File(
                        "an equality of a number",
                        "rule \"r\"  when Person( age == 18 ) then insert( Line.of( \"18\" ) ); end\n"),
                new File("a number <", "rule \"r\"  when Person( age < 18 ) then insert( Line.of( \"x\" ) ); end\n"),
                new File("a decimal <", "rule \"r\"  when Person( score < 60 ) then insert( Line.of( \"x\" ) ); end\n"),
                new File("a number <=", "rule \"r\"  when Person( age <= 18 ) then insert( Line.of( \"x\" ) ); end\n"),
                new File(
                        "a decimal <=",
                        "rule \"r\"  when Person( score <= 60 ) then insert( Line.of( \"x\" ) ); end\n"),
                new File("a number >", "rule \"r\"  when Person( age > 18 ) then insert( Line.of( \"x\" ) ); end\n"),
                new File("a decimal >", "rule \"r\"  when Person( score > 60 ) then insert( Line.of( \"x\" ) ); end\n"),
                new File("a number >=", "rule \"r\"  when Person( age >= 18 ) then insert( Line.of( \"x\" ) ); end\n"),
                new File(
                        "a decimal >=",
                        "rule \"r\"  when Person( score >= 60 ) then insert( Line.of( \"x\" ) ); end\n"),
                new File(
                        "something is stated",
                        "rule \"r\"  when Person( name != null ) then insert( Line.of( \"x\" ) ); end\n"),
                new File(
                        "nothing is stated",
                        "rule \"r\"  when Person( name == null ) then insert( Line.of( \"x\" ) ); end\n"),
                new File(
                        "an inequality of a word, also of nothing",
                        "rule \"r\"  when Person( colour != Colour.RED ) then insert( Line.of( \"x\" ) ); end\n"),
                new File(
                        "several comparisons",
                        "rule \"r\"  when Person( age >= 18, score >= 60, colour == Colour.GREEN ) then insert( Line.of( \"x\" ) ); end\n"),
                new File(
                        "and within a comparison",
                        "rule \"r\"  when Person( age >= 18 && age < 41 ) then insert( Line.of( \"x\" ) ); end\n"),
                new File(
                        "or within a comparison",
                        "rule \"r\"  when Person( age < 18 || score >= 75 ) then insert( Line.of( \"x\" ) ); end\n"),
                new File(
                        "one of several words",
                        "rule \"r\"  when Person( colour in ( Colour.RED, Colour.BLUE ) ) then insert( Line.of( \"x\" ) ); end\n"),
                new File(
                        "none of several words",
                        "rule \"r\"  when Person( colour not in ( Colour.RED, Colour.BLUE ) ) then insert( Line.of( \"x\" ) ); end\n"),
                new File(
                        "a method with an argument",
                        "rule \"r\"  when Person( isOlderThan( 20 ) ) then insert( Line.of( \"x\" ) ); end\n"),
                new File(
                        "a value is bound and said",
                        "rule \"r\"  when Person( $n : name != null ) then insert( Line.of( \"n\", $n ) ); end\n"),
                new File(
                        "a value of nothing is bound and said",
                        "rule \"r\"  when Person( $n : name ) then insert( Line.of( \"n\", $n ) ); end\n"),
                new File(
                        "a fact is bound and said",
                        "rule \"r\"  when $p : Person( age > 1 ) then insert( Line.of( \"p\", $p ) ); end\n"),
                new File(
                        "a fact is bound and read",
                        "rule \"r\"  when $p : Person( age != null ) then insert( Line.of( \"p\", $p.age() ) ); end\n"),
                new File(
                        "two values are bound",
                        "rule \"r\"  when Person( $n : name, $a : age ) then insert( Line.of( \"\" + $n, $a ) ); end\n"),
                new File(
                        "a value is compared with itself",
                        "rule \"r\"  when Person( $a : age, age == $a ) then insert( Line.of( \"x\" ) ); end\n"),
                new File(
                        "two facts are there",
                        "rule \"r\"  when Person() Unit() then insert( Line.of( \"x\" ) ); end\n"),
                new File(
                        "two facts, each compared",
                        "rule \"r\"  when Person( age >= 18 ) Unit( size > 0 ) then insert( Line.of( \"x\" ) ); end\n"),
                new File(
                        "two facts, compared with each other",
                        "rule \"r\"  when Person( $a : age != null ) Unit( size == $a ) then insert( Line.of( \"x\" ) ); end\n"),
                new File(
                        "two facts, one less than the other",
                        "rule \"r\"  when Person( $a : age != null ) Unit( size != null, size < $a ) then insert( Line.of( \"x\" ) ); end\n"),
                new File(
                        "two facts, the order turned",
                        "rule \"r\"  when Unit( $s : size != null ) Person( age != null, age >= $s ) then insert( Line.of( \"x\" ) ); end\n"),
                new File(
                        "two facts, values of both said",
                        "rule \"r\"  when Person( $a : age ) Unit( $s : size ) then insert( Line.of( \"\" + $a, $s ) ); end\n"),
                new File(
                        "the same type twice is the same fact",
                        "rule \"r\"  when Person( age > 1 ) Person( score > 1 ) then insert( Line.of( \"x\" ) ); end\n"),
                new File(
                        "three facts",
                        "rule \"r\"  when Person() Unit() Item() then insert( Line.of( \"x\" ) ); end\n"),
                new File("each of many", "rule \"r\"  when Item() then insert( Line.of( \"i\" ) ); end\n"),
                new File(
                        "each of many that compares",
                        "rule \"r\"  when Item( amount > 10 ) then insert( Line.of( \"i\" ) ); end\n"),
                new File(
                        "each of many says its key",
                        "rule \"r\"  when Item( $k : key, amount != null ) then insert( Line.of( $k ) ); end\n"),
                new File(
                        "each of many beside a single",
                        "rule \"r\"  when Person( $a : age != null ) Item( $k : key, amount != null, amount > $a ) then insert( Line.of( $k ) ); end\n"),
                new File(
                        "each of many before a single",
                        "rule \"r\"  when Item( $k : key, $m : amount != null ) Unit( size != null, size >= $m ) then insert( Line.of( $k ) ); end\n"),
                new File(
                        "each of many between singles",
                        "rule \"r\"  when Person( age > 1 ) Item( $k : key ) Unit( size > 1 ) then insert( Line.of( $k ) ); end\n"),
                new File(
                        "two rules over the same many",
                        "rule \"r1\"  when Item( colour == Colour.RED, $k : key ) then insert( Line.of( $k ) ); end\nrule \"r2\"  when Item( colour == Colour.BLUE, $k : key ) then insert( Line.of( $k ) ); end\n"),
                new File(
                        "two rules over different many",
                        "rule \"r1\"  when Item( $k : key ) then insert( Line.of( $k ) ); end\nrule \"r2\"  when Task( $k : key ) then insert( Line.of( $k ) ); end\n"),
                new File(
                        "rules in the order of the file",
                        "rule \"r0\"  when Person() then insert( Line.of( \"0\" ) ); end\nrule \"r1\"  when Person() then insert( Line.of( \"1\" ) ); end\nrule \"r2\"  when Person() then insert( Line.of( \"2\" ) ); end\nrule \"r3\"  when Person() then insert( Line.of( \"3\" ) ); end\nrule \"r4\"  when Person() then insert( Line.of( \"4\" ) ); end\nrule \"r5\"  when Person() then insert( Line.of( \"5\" ) ); end\nrule \"r6\"  when Person() then insert( Line.of( \"6\" ) ); end\nrule \"r7\"  when Person() then insert( Line.of( \"7\" ) ); end\nrule \"r8\"  when Person() then insert( Line.of( \"8\" ) ); end\nrule \"r9\"  when Person() then insert( Line.of( \"9\" ) ); end\nrule \"r10\"  when Person() then insert( Line.of( \"10\" ) ); end\nrule \"r11\"  when Person() then insert( Line.of( \"11\" ) ); end\n"),
                new File(
                        "rules in the order of salience",
                        "rule \"r0\" salience 0 when Person() then insert( Line.of( \"0\" ) ); end\nrule \"r1\" salience 2 when Person() then insert( Line.of( \"1\" ) ); end\nrule \"r2\" salience 4 when Person() then insert( Line.of( \"2\" ) ); end\nrule \"r3\" salience 1 when Person() then insert( Line.of( \"3\" ) ); end\nrule \"r4\" salience 3 when Person() then insert( Line.of( \"4\" ) ); end\nrule \"r5\" salience 0 when Person() then insert( Line.of( \"5\" ) ); end\nrule \"r6\" salience 2 when Person() then insert( Line.of( \"6\" ) ); end\nrule \"r7\" salience 4 when Person() then insert( Line.of( \"7\" ) ); end\nrule \"r8\" salience 1 when Person() then insert( Line.of( \"8\" ) ); end\nrule \"r9\" salience 3 when Person() then insert( Line.of( \"9\" ) ); end\nrule \"r10\" salience 0 when Person() then insert( Line.of( \"10\" ) ); end\nrule \"r11\" salience 2 when Person() then insert( Line.of( \"11\" ) ); end\n"),
                new File(
                        "many rules of one many, by salience",
                        "rule \"r0\" salience 0 when Item( amount >= 0 ) then insert( Line.of( \"0\" ) ); end\nrule \"r1\" salience -1 when Item( amount >= 1 ) then insert( Line.of( \"1\" ) ); end\nrule \"r2\" salience -2 when Item( amount >= 2 ) then insert( Line.of( \"2\" ) ); end\nrule \"r3\" salience -3 when Item( amount >= 3 ) then insert( Line.of( \"3\" ) ); end\nrule \"r4\" salience -4 when Item( amount >= 4 ) then insert( Line.of( \"4\" ) ); end\nrule \"r5\" salience -5 when Item( amount >= 5 ) then insert( Line.of( \"5\" ) ); end\nrule \"r6\" salience -6 when Item( amount >= 6 ) then insert( Line.of( \"6\" ) ); end\nrule \"r7\" salience -7 when Item( amount >= 7 ) then insert( Line.of( \"7\" ) ); end\nrule \"r8\" salience -8 when Item( amount >= 8 ) then insert( Line.of( \"8\" ) ); end\n"),
                new File(
                        "more rules than a method holds",
                        "rule \"r0\" salience 0 when Person( age >= 0 ) then insert( Line.of( \"0\" ) ); end\nrule \"r1\" salience -1 when Person( age >= 1 ) then insert( Line.of( \"1\" ) ); end\nrule \"r2\" salience -2 when Person( age >= 2 ) then insert( Line.of( \"2\" ) ); end\nrule \"r3\" salience -3 when Person( age >= 3 ) then insert( Line.of( \"3\" ) ); end\nrule \"r4\" salience -4 when Person( age >= 4 ) then insert( Line.of( \"4\" ) ); end\nrule \"r5\" salience -5 when Person( age >= 5 ) then insert( Line.of( \"5\" ) ); end\nrule \"r6\" salience -6 when Person( age >= 6 ) then insert( Line.of( \"6\" ) ); end\nrule \"r7\" salience -7 when Person( age >= 7 ) then insert( Line.of( \"7\" ) ); end\nrule \"r8\" salience -8 when Person( age >= 8 ) then insert( Line.of( \"8\" ) ); end\nrule \"r9\" salience -9 when Person( age >= 9 ) then insert( Line.of( \"9\" ) ); end\nrule \"r10\" salience -10 when Person( age >= 10 ) then insert( Line.of( \"10\" ) ); end\nrule \"r11\" salience -11 when Person( age >= 11 ) then insert( Line.of( \"11\" ) ); end\nrule \"r12\" salience -12 when Person( age >= 12 ) then insert( Line.of( \"12\" ) ); end\nrule \"r13\" salience -13 when Person( age >= 13 ) then insert( Line.of( \"13\" ) ); end\nrule \"r14\" salience -14 when Person( age >= 14 ) then insert( Line.of( \"14\" ) ); end\nrule \"r15\" salience -15 when Person( age >= 15 ) then insert( Line.of( \"15\" ) ); end\nrule \"r16\" salience -16 when Person( age >= 16 ) then insert( Line.of( \"16\" ) ); end\nrule \"r17\" salience -17 when Person( age >= 17 ) then insert( Line.of( \"17\" ) ); end\nrule \"r18\" salience -18 when Person( age >= 18 ) then insert( Line.of( \"18\" ) ); end\nrule \"r19\" salience -19 when Person( age >= 19 ) then insert( Line.of( \"19\" ) ); end\nrule \"r20\" salience -20 when Person( age >= 20 ) then insert( Line.of( \"20\" ) ); end\nrule \"r21\" salience -21 when Person( age >= 21 ) then insert( Line.of( \"21\" ) ); end\nrule \"r22\" salience -22 when Person( age >= 22 ) then insert( Line.of( \"22\" ) ); end\nrule \"r23\" salience -23 when Person( age >= 23 ) then insert( Line.of( \"23\" ) ); end\nrule \"r24\" salience -24 when Person( age >= 24 ) then insert( Line.of( \"24\" ) ); end\nrule \"r25\" salience -25 when Person( age >= 25 ) then insert( Line.of( \"25\" ) ); end\nrule \"r26\" salience -26 when Person( age >= 26 ) then insert( Line.of( \"26\" ) ); end\nrule \"r27\" salience -27 when Person( age >= 27 ) then insert( Line.of( \"27\" ) ); end\nrule \"r28\" salience -28 when Person( age >= 28 ) then insert( Line.of( \"28\" ) ); end\nrule \"r29\" salience -29 when Person( age >= 29 ) then insert( Line.of( \"29\" ) ); end\nrule \"r30\" salience -30 when Person( age >= 30 ) then insert( Line.of( \"30\" ) ); end\nrule \"r31\" salience -31 when Person( age >= 31 ) then insert( Line.of( \"31\" ) ); end\nrule \"r32\" salience -32 when Person( age >= 32 ) then insert( Line.of( \"32\" ) ); end\nrule \"r33\" salience -33 when Person( age >= 33 ) then insert( Line.of( \"33\" ) ); end\nrule \"r34\" salience -34 when Person( age >= 34 ) then insert( Line.of( \"34\" ) ); end\nrule \"r35\" salience -35 when Person( age >= 35 ) then insert( Line.of( \"35\" ) ); end\nrule \"r36\" salience -36 when Person( age >= 36 ) then insert( Line.of( \"36\" ) ); end\nrule \"r37\" salience -37 when Person( age >= 37 ) then insert( Line.of( \"37\" ) ); end\nrule \"r38\" salience -38 when Person( age >= 38 ) then insert( Line.of( \"38\" ) ); end\nrule \"r39\" salience -39 when Person( age >= 39 ) then insert( Line.of( \"39\" ) ); end\nrule \"r40\" salience -40 when Person( age >= 40 ) then insert( Line.of( \"40\" ) ); end\nrule \"r41\" salience -41 when Person( age >= 41 ) then insert( Line.of( \"41\" ) ); end\nrule \"r42\" salience -42 when Person( age >= 42 ) then insert( Line.of( \"42\" ) ); end\nrule \"r43\" salience -43 when Person( age >= 43 ) then insert( Line.of( \"43\" ) ); end\nrule \"r44\" salience -44 when Person( age >= 44 ) then insert( Line.of( \"44\" ) ); end\nrule \"r45\" salience -45 when Person( age >= 45 ) then insert( Line.of( \"45\" ) ); end\nrule \"r46\" salience -46 when Person( age >= 46 ) then insert( Line.of( \"46\" ) ); end\nrule \"r47\" salience -47 when Person( age >= 47 ) then insert( Line.of( \"47\" ) ); end\nrule \"r48\" salience -48 when Person( age >= 48 ) then insert( Line.of( \"48\" ) ); end\nrule \"r49\" salience -49 when Person( age >= 49 ) then insert( Line.of( \"49\" ) ); end\nrule \"r50\" salience -50 when Person( age >= 50 ) then insert( Line.of( \"50\" ) ); end\nrule \"r51\" salience -51 when Person( age >= 51 ) then insert( Line.of( \"51\" ) ); end\nrule \"r52\" salience -52 when Person( age >= 52 ) then insert( Line.of( \"52\" ) ); end\nrule \"r53\" salience -53 when Person( age >= 53 ) then insert( Line.of( \"53\" ) ); end\nrule \"r54\" salience -54 when Person( age >= 54 ) then insert( Line.of( \"54\" ) ); end\nrule \"r55\" salience -55 when Person( age >= 55 ) then insert( Line.of( \"55\" ) ); end\nrule \"r56\" salience -56 when Person( age >= 56 ) then insert( Line.of( \"56\" ) ); end\nrule \"r57\" salience -57 when Person( age >= 57 ) then insert( Line.of( \"57\" ) ); end\nrule \"r58\" salience -58 when Person( age >= 58 ) then insert( Line.of( \"58\" ) ); end\nrule \"r59\" salience -59 when Person( age >= 59 ) then insert( Line.of( \"59\" ) ); end\nrule \"r60\" salience -60 when Person( age >= 60 ) then insert( Line.of( \"60\" ) ); end\nrule \"r61\" salience -61 when Person( age >= 61 ) then insert( Line.of( \"61\" ) ); end\nrule \"r62\" salience -62 when Person( age >= 62 ) then insert( Line.of( \"62\" ) ); end\nrule \"r63\" salience -63 when Person( age >= 63 ) then insert( Line.of( \"63\" ) ); end\nrule \"r64\" salience -64 when Person( age >= 64 ) then insert( Line.of( \"64\" ) ); end\nrule \"r65\" salience -65 when Person( age >= 65 ) then insert( Line.of( \"65\" ) ); end\nrule \"r66\" salience -66 when Person( age >= 66 ) then insert( Line.of( \"66\" ) ); end\nrule \"r67\" salience -67 when Person( age >= 67 ) then insert( Line.of( \"67\" ) ); end\nrule \"r68\" salience -68 when Person( age >= 68 ) then insert( Line.of( \"68\" ) ); end\nrule \"r69\" salience -69 when Person( age >= 69 ) then insert( Line.of( \"69\" ) ); end\n"),
                new File(
                        "more rules than a word has bits",
                        "rule \"r0\" salience 0 when Person( age == 0 ) then insert( Line.of( \"0\" ) ); end\nrule \"r1\" salience -1 when Person( age == 1 ) then insert( Line.of( \"1\" ) ); end\nrule \"r2\" salience -2 when Person( age == 2 ) then insert( Line.of( \"2\" ) ); end\nrule \"r3\" salience -3 when Person( age == 3 ) then insert( Line.of( \"3\" ) ); end\nrule \"r4\" salience -4 when Person( age == 4 ) then insert( Line.of( \"4\" ) ); end\nrule \"r5\" salience -5 when Person( age == 5 ) then insert( Line.of( \"5\" ) ); end\nrule \"r6\" salience -6 when Person( age == 6 ) then insert( Line.of( \"6\" ) ); end\nrule \"r7\" salience -7 when Person( age == 7 ) then insert( Line.of( \"7\" ) ); end\nrule \"r8\" salience -8 when Person( age == 8 ) then insert( Line.of( \"8\" ) ); end\nrule \"r9\" salience -9 when Person( age == 9 ) then insert( Line.of( \"9\" ) ); end\nrule \"r10\" salience -10 when Person( age == 10 ) then insert( Line.of( \"10\" ) ); end\nrule \"r11\" salience -11 when Person( age == 11 ) then insert( Line.of( \"11\" ) ); end\nrule \"r12\" salience -12 when Person( age == 12 ) then insert( Line.of( \"12\" ) ); end\nrule \"r13\" salience -13 when Person( age == 13 ) then insert( Line.of( \"13\" ) ); end\nrule \"r14\" salience -14 when Person( age == 14 ) then insert( Line.of( \"14\" ) ); end\nrule \"r15\" salience -15 when Person( age == 15 ) then insert( Line.of( \"15\" ) ); end\nrule \"r16\" salience -16 when Person( age == 16 ) then insert( Line.of( \"16\" ) ); end\nrule \"r17\" salience -17 when Person( age == 17 ) then insert( Line.of( \"17\" ) ); end\nrule \"r18\" salience -18 when Person( age == 18 ) then insert( Line.of( \"18\" ) ); end\nrule \"r19\" salience -19 when Person( age == 19 ) then insert( Line.of( \"19\" ) ); end\nrule \"r20\" salience -20 when Person( age == 20 ) then insert( Line.of( \"20\" ) ); end\nrule \"r21\" salience -21 when Person( age == 21 ) then insert( Line.of( \"21\" ) ); end\nrule \"r22\" salience -22 when Person( age == 22 ) then insert( Line.of( \"22\" ) ); end\nrule \"r23\" salience -23 when Person( age == 23 ) then insert( Line.of( \"23\" ) ); end\nrule \"r24\" salience -24 when Person( age == 24 ) then insert( Line.of( \"24\" ) ); end\nrule \"r25\" salience -25 when Person( age == 25 ) then insert( Line.of( \"25\" ) ); end\nrule \"r26\" salience -26 when Person( age == 26 ) then insert( Line.of( \"26\" ) ); end\nrule \"r27\" salience -27 when Person( age == 27 ) then insert( Line.of( \"27\" ) ); end\nrule \"r28\" salience -28 when Person( age == 28 ) then insert( Line.of( \"28\" ) ); end\nrule \"r29\" salience -29 when Person( age == 29 ) then insert( Line.of( \"29\" ) ); end\nrule \"r30\" salience -30 when Person( age == 30 ) then insert( Line.of( \"30\" ) ); end\nrule \"r31\" salience -31 when Person( age == 31 ) then insert( Line.of( \"31\" ) ); end\nrule \"r32\" salience -32 when Person( age == 32 ) then insert( Line.of( \"32\" ) ); end\nrule \"r33\" salience -33 when Person( age == 33 ) then insert( Line.of( \"33\" ) ); end\nrule \"r34\" salience -34 when Person( age == 34 ) then insert( Line.of( \"34\" ) ); end\nrule \"r35\" salience -35 when Person( age == 35 ) then insert( Line.of( \"35\" ) ); end\nrule \"r36\" salience -36 when Person( age == 36 ) then insert( Line.of( \"36\" ) ); end\nrule \"r37\" salience -37 when Person( age == 37 ) then insert( Line.of( \"37\" ) ); end\nrule \"r38\" salience -38 when Person( age == 38 ) then insert( Line.of( \"38\" ) ); end\nrule \"r39\" salience -39 when Person( age == 39 ) then insert( Line.of( \"39\" ) ); end\nrule \"r40\" salience -40 when Person( age == 40 ) then insert( Line.of( \"40\" ) ); end\nrule \"r41\" salience -41 when Person( age == 41 ) then insert( Line.of( \"41\" ) ); end\nrule \"r42\" salience -42 when Person( age == 42 ) then insert( Line.of( \"42\" ) ); end\nrule \"r43\" salience -43 when Person( age == 43 ) then insert( Line.of( \"43\" ) ); end\nrule \"r44\" salience -44 when Person( age == 44 ) then insert( Line.of( \"44\" ) ); end\nrule \"r45\" salience -45 when Person( age == 45 ) then insert( Line.of( \"45\" ) ); end\nrule \"r46\" salience -46 when Person( age == 46 ) then insert( Line.of( \"46\" ) ); end\nrule \"r47\" salience -47 when Person( age == 47 ) then insert( Line.of( \"47\" ) ); end\nrule \"r48\" salience -48 when Person( age == 48 ) then insert( Line.of( \"48\" ) ); end\nrule \"r49\" salience -49 when Person( age == 49 ) then insert( Line.of( \"49\" ) ); end\nrule \"r50\" salience -50 when Person( age == 50 ) then insert( Line.of( \"50\" ) ); end\nrule \"r51\" salience -51 when Person( age == 51 ) then insert( Line.of( \"51\" ) ); end\nrule \"r52\" salience -52 when Person( age == 52 ) then insert( Line.of( \"52\" ) ); end\nrule \"r53\" salience -53 when Person( age == 53 ) then insert( Line.of( \"53\" ) ); end\nrule \"r54\" salience -54 when Person( age == 54 ) then insert( Line.of( \"54\" ) ); end\nrule \"r55\" salience -55 when Person( age == 55 ) then insert( Line.of( \"55\" ) ); end\nrule \"r56\" salience -56 when Person( age == 56 ) then insert( Line.of( \"56\" ) ); end\nrule \"r57\" salience -57 when Person( age == 57 ) then insert( Line.of( \"57\" ) ); end\nrule \"r58\" salience -58 when Person( age == 58 ) then insert( Line.of( \"58\" ) ); end\nrule \"r59\" salience -59 when Person( age == 59 ) then insert( Line.of( \"59\" ) ); end\nrule \"r60\" salience -60 when Person( age == 60 ) then insert( Line.of( \"60\" ) ); end\nrule \"r61\" salience -61 when Person( age == 61 ) then insert( Line.of( \"61\" ) ); end\nrule \"r62\" salience -62 when Person( age == 62 ) then insert( Line.of( \"62\" ) ); end\nrule \"r63\" salience -63 when Person( age == 63 ) then insert( Line.of( \"63\" ) ); end\nrule \"r64\" salience -64 when Person( age == 64 ) then insert( Line.of( \"64\" ) ); end\nrule \"r65\" salience -65 when Person( age == 65 ) then insert( Line.of( \"65\" ) ); end\nrule \"r66\" salience -66 when Person( age == 66 ) then insert( Line.of( \"66\" ) ); end\nrule \"r67\" salience -67 when Person( age == 67 ) then insert( Line.of( \"67\" ) ); end\nrule \"r68\" salience -68 when Person( age == 68 ) then insert( Line.of( \"68\" ) ); end\nrule \"r69\" salience -69 when Person( age == 69 ) then insert( Line.of( \"69\" ) ); end\nrule \"r70\" salience -70 when Person( age == 70 ) then insert( Line.of( \"70\" ) ); end\nrule \"r71\" salience -71 when Person( age == 71 ) then insert( Line.of( \"71\" ) ); end\nrule \"r72\" salience -72 when Person( age == 72 ) then insert( Line.of( \"72\" ) ); end\nrule \"r73\" salience -73 when Person( age == 73 ) then insert( Line.of( \"73\" ) ); end\nrule \"r74\" salience -74 when Person( age == 74 ) then insert( Line.of( \"74\" ) ); end\nrule \"r75\" salience -75 when Person( age == 75 ) then insert( Line.of( \"75\" ) ); end\nrule \"r76\" salience -76 when Person( age == 76 ) then insert( Line.of( \"76\" ) ); end\nrule \"r77\" salience -77 when Person( age == 77 ) then insert( Line.of( \"77\" ) ); end\nrule \"r78\" salience -78 when Person( age == 78 ) then insert( Line.of( \"78\" ) ); end\nrule \"r79\" salience -79 when Person( age == 79 ) then insert( Line.of( \"79\" ) ); end\nrule \"r80\" salience -80 when Person( age == 80 ) then insert( Line.of( \"80\" ) ); end\nrule \"r81\" salience -81 when Person( age == 81 ) then insert( Line.of( \"81\" ) ); end\nrule \"r82\" salience -82 when Person( age == 82 ) then insert( Line.of( \"82\" ) ); end\nrule \"r83\" salience -83 when Person( age == 83 ) then insert( Line.of( \"83\" ) ); end\nrule \"r84\" salience -84 when Person( age == 84 ) then insert( Line.of( \"84\" ) ); end\nrule \"r85\" salience -85 when Person( age == 85 ) then insert( Line.of( \"85\" ) ); end\nrule \"r86\" salience -86 when Person( age == 86 ) then insert( Line.of( \"86\" ) ); end\nrule \"r87\" salience -87 when Person( age == 87 ) then insert( Line.of( \"87\" ) ); end\nrule \"r88\" salience -88 when Person( age == 88 ) then insert( Line.of( \"88\" ) ); end\nrule \"r89\" salience -89 when Person( age == 89 ) then insert( Line.of( \"89\" ) ); end\nrule \"r90\" salience -90 when Person( age == 90 ) then insert( Line.of( \"90\" ) ); end\nrule \"r91\" salience -91 when Person( age == 91 ) then insert( Line.of( \"91\" ) ); end\nrule \"r92\" salience -92 when Person( age == 92 ) then insert( Line.of( \"92\" ) ); end\nrule \"r93\" salience -93 when Person( age == 93 ) then insert( Line.of( \"93\" ) ); end\nrule \"r94\" salience -94 when Person( age == 94 ) then insert( Line.of( \"94\" ) ); end\nrule \"r95\" salience -95 when Person( age == 95 ) then insert( Line.of( \"95\" ) ); end\nrule \"r96\" salience -96 when Person( age == 96 ) then insert( Line.of( \"96\" ) ); end\nrule \"r97\" salience -97 when Person( age == 97 ) then insert( Line.of( \"97\" ) ); end\nrule \"r98\" salience -98 when Person( age == 98 ) then insert( Line.of( \"98\" ) ); end\nrule \"r99\" salience -99 when Person( age == 99 ) then insert( Line.of( \"99\" ) ); end\nrule \"r100\" salience -100 when Person( age == 100 ) then insert( Line.of( \"100\" ) ); end\nrule \"r101\" salience -101 when Person( age == 101 ) then insert( Line.of( \"101\" ) ); end\nrule \"r102\" salience -102 when Person( age == 102 ) then insert( Line.of( \"102\" ) ); end\nrule \"r103\" salience -103 when Person( age == 103 ) then insert( Line.of( \"103\" ) ); end\nrule \"r104\" salience -104 when Person( age == 104 ) then insert( Line.of( \"104\" ) ); end\nrule \"r105\" salience -105 when Person( age == 105 ) then insert( Line.of( \"105\" ) ); end\nrule \"r106\" salience -106 when Person( age == 106 ) then insert( Line.of( \"106\" ) ); end\nrule \"r107\" salience -107 when Person( age == 107 ) then insert( Line.of( \"107\" ) ); end\nrule \"r108\" salience -108 when Person( age == 108 ) then insert( Line.of( \"108\" ) ); end\nrule \"r109\" salience -109 when Person( age == 109 ) then insert( Line.of( \"109\" ) ); end\nrule \"r110\" salience -110 when Person( age == 110 ) then insert( Line.of( \"110\" ) ); end\nrule \"r111\" salience -111 when Person( age == 111 ) then insert( Line.of( \"111\" ) ); end\nrule \"r112\" salience -112 when Person( age == 112 ) then insert( Line.of( \"112\" ) ); end\nrule \"r113\" salience -113 when Person( age == 113 ) then insert( Line.of( \"113\" ) ); end\nrule \"r114\" salience -114 when Person( age == 114 ) then insert( Line.of( \"114\" ) ); end\nrule \"r115\" salience -115 when Person( age == 115 ) then insert( Line.of( \"115\" ) ); end\nrule \"r116\" salience -116 when Person( age == 116 ) then insert( Line.of( \"116\" ) ); end\nrule \"r117\" salience -117 when Person( age == 117 ) then insert( Line.of( \"117\" ) ); end\nrule \"r118\" salience -118 when Person( age == 118 ) then insert( Line.of( \"118\" ) ); end\nrule \"r119\" salience -119 when Person( age == 119 ) then insert( Line.of( \"119\" ) ); end\nrule \"r120\" salience -120 when Person( age == 120 ) then insert( Line.of( \"120\" ) ); end\nrule \"r121\" salience -121 when Person( age == 121 ) then insert( Line.of( \"121\" ) ); end\nrule \"r122\" salience -122 when Person( age == 122 ) then insert( Line.of( \"122\" ) ); end\nrule \"r123\" salience -123 when Person( age == 123 ) then insert( Line.of( \"123\" ) ); end\nrule \"r124\" salience -124 when Person( age == 124 ) then insert( Line.of( \"124\" ) ); end\nrule \"r125\" salience -125 when Person( age == 125 ) then insert( Line.of( \"125\" ) ); end\nrule \"r126\" salience -126 when Person( age == 126 ) then insert( Line.of( \"126\" ) ); end\nrule \"r127\" salience -127 when Person( age == 127 ) then insert( Line.of( \"127\" ) ); end\nrule \"r128\" salience -128 when Person( age == 128 ) then insert( Line.of( \"128\" ) ); end\nrule \"r129\" salience -129 when Person( age == 129 ) then insert( Line.of( \"129\" ) ); end\nrule \"r130\" salience -130 when Person( age == 130 ) then insert( Line.of( \"130\" ) ); end\nrule \"r131\" salience -131 when Person( age == 131 ) then insert( Line.of( \"131\" ) ); end\nrule \"r132\" salience -132 when Person( age == 132 ) then insert( Line.of( \"132\" ) ); end\nrule \"r133\" salience -133 when Person( age == 133 ) then insert( Line.of( \"133\" ) ); end\nrule \"r134\" salience -134 when Person( age == 134 ) then insert( Line.of( \"134\" ) ); end\nrule \"r135\" salience -135 when Person( age == 135 ) then insert( Line.of( \"135\" ) ); end\nrule \"r136\" salience -136 when Person( age == 136 ) then insert( Line.of( \"136\" ) ); end\nrule \"r137\" salience -137 when Person( age == 137 ) then insert( Line.of( \"137\" ) ); end\nrule \"r138\" salience -138 when Person( age == 138 ) then insert( Line.of( \"138\" ) ); end\nrule \"r139\" salience -139 when Person( age == 139 ) then insert( Line.of( \"139\" ) ); end\n"),
                new File(
                        "a conclusion is concluded",
                        "rule \"r concludes Grade\"  when Person( age >= 18 ) then insert( Grade.of( \"adult\" ) ); end\n"),
                new File(
                        "a conclusion by new",
                        "rule \"r concludes Level\"  when Person( $a : age != null ) then insert( new Level( $a ) ); end\n"),
                new File(
                        "a conclusion by one of two factories",
                        "rule \"r concludes Grade\"  when Person( $a : age != null ) then insert( Grade.of( $a ) ); end\n"),
                new File(
                        "a conclusion is asked for later",
                        "rule \"a concludes Grade\" salience 10 when Person( age >= 18 ) then insert( Grade.of( \"adult\" ) ); end\nrule \"b\"  when Grade( value == \"adult\" ) then insert( Line.of( \"x\" ) ); end\n"),
                new File(
                        "a conclusion is asked for beside a fact",
                        "rule \"a concludes Grade\" salience 10 when Person( age >= 18 ) then insert( Grade.of( \"adult\" ) ); end\nrule \"b\"  when Person( $n : name ) Grade( $v : value ) then insert( Line.of( $v, $n ) ); end\n"),
                new File(
                        "a conclusion of a conclusion",
                        "rule \"a concludes Grade\" salience 10 when Person( age >= 18 ) then insert( Grade.of( \"adult\" ) ); end\nrule \"b concludes Level\" salience 5 when Grade( value == \"adult\" ) then insert( Level.of( 2 ) ); end\nrule \"c\"  when Level( value >= 2 ) then insert( Line.of( \"x\" ) ); end\n"),
                new File(
                        "three stages, side by side",
                        "rule \"a concludes Grade\" salience 10 when Person( age >= 18 ) then insert( Grade.of( \"adult\" ) ); end\nrule \"b concludes Level\" salience 5 when Grade() then insert( Level.of( 3 ) ); end\nrule \"c concludes Answer\" salience 3 when Grade() Level() then insert( Answer.of( true ) ); end\nrule \"d\"  when Person() Unit() Grade() Level() Answer( value == true ) then insert( Line.of( \"all\" ) ); end\n"),
                new File(
                        "two rules, of which one concludes",
                        "rule \"a concludes Grade\" salience 10 when Person( age >= 18 ) then insert( Grade.of( \"adult\" ) ); end\nrule \"b concludes Grade\" salience 9 when Person( age < 18 ) then insert( Grade.of( \"child\" ) ); end\nrule \"c\"  when Grade( $v : value ) then insert( Line.of( $v ) ); end\n"),
                new File(
                        "two rules that both conclude: the same error",
                        "rule \"a concludes Grade\" salience 10 when Person( age >= 18 ) then insert( Grade.of( \"adult\" ) ); end\nrule \"b concludes Grade\" salience 9 when Person( age >= 18 ) then insert( Grade.of( \"old\" ) ); end\nrule \"c\"  when Grade( $v : value ) then insert( Line.of( $v ) ); end\n"),
                new File(
                        "a conclusion that nobody asks for, twice: the same error",
                        "rule \"a concludes Level\" salience 2 when Person() then insert( Level.of( 1 ) ); end\nrule \"b concludes Level\" salience 1 when Unit() then insert( Level.of( 2 ) ); end\n"),
                new File(
                        "a conclusion beside many",
                        "rule \"a concludes Grade\" salience 10 when Person( age >= 18 ) then insert( Grade.of( \"adult\" ) ); end\nrule \"b\"  when Grade( $v : value ) Item( amount > 3, $k : key ) then insert( Line.of( $v, $k ) ); end\n"),
                new File(
                        "a conclusion with an inequality over nothing",
                        "rule \"a concludes Grade\" salience 1 when Person( colour != Colour.RED ) then insert( Grade.of( \"other\" ) ); end\nrule \"b\"  when Grade() then insert( Line.of( \"x\" ) ); end\n"),
                new File(
                        "said before and after a conclusion",
                        "rule \"x\" salience 20 when Person() then insert( Line.of( \"before\" ) ); end\nrule \"a concludes Grade\" salience 10 when Person( age >= 18 ) then insert( Grade.of( \"adult\" ) ); end\nrule \"b\"  when Grade() then insert( Line.of( \"after\" ) ); end\n"),
                new File(
                        "a table of words",
                        "rule \"rRED\" salience 0 when Person( colour == Colour.RED ) then insert( Line.of( \"RED\" ) ); end\nrule \"rGREEN\" salience -1 when Person( colour == Colour.GREEN ) then insert( Line.of( \"GREEN\" ) ); end\nrule \"rBLUE\" salience -2 when Person( colour == Colour.BLUE ) then insert( Line.of( \"BLUE\" ) ); end\n"),
                new File(
                        "a table of many words",
                        "rule \"r0\" salience 0 when Person( colour == Colour.RED ) then insert( Line.of( \"RED\" ) ); end\nrule \"r1\" salience -1 when Person( colour == Colour.GREEN ) then insert( Line.of( \"GREEN\" ) ); end\nrule \"r2\" salience -2 when Person( colour == Colour.BLUE ) then insert( Line.of( \"BLUE\" ) ); end\nrule \"r3\" salience -3 when Person( colour == Colour.RED ) then insert( Line.of( \"RED\" ) ); end\nrule \"r4\" salience -4 when Person( colour == Colour.GREEN ) then insert( Line.of( \"GREEN\" ) ); end\nrule \"r5\" salience -5 when Person( colour == Colour.BLUE ) then insert( Line.of( \"BLUE\" ) ); end\nrule \"r6\" salience -6 when Person( colour == Colour.RED ) then insert( Line.of( \"RED\" ) ); end\nrule \"r7\" salience -7 when Person( colour == Colour.GREEN ) then insert( Line.of( \"GREEN\" ) ); end\nrule \"r8\" salience -8 when Person( colour == Colour.BLUE ) then insert( Line.of( \"BLUE\" ) ); end\n"),
                new File(
                        "a table of texts",
                        "rule \"rSiti\" salience 0 when Person( name == \"Siti\" ) then insert( Line.of( \"Siti\" ) ); end\nrule \"rBudi\" salience -1 when Person( name == \"Budi\" ) then insert( Line.of( \"Budi\" ) ); end\nrule \"rAni\" salience -2 when Person( name == \"Ani\" ) then insert( Line.of( \"Ani\" ) ); end\nrule \"rJoko\" salience -3 when Person( name == \"Joko\" ) then insert( Line.of( \"Joko\" ) ); end\nrule \"rRini\" salience -4 when Person( name == \"Rini\" ) then insert( Line.of( \"Rini\" ) ); end\n"),
                new File(
                        "a table with more questions",
                        "rule \"r0\" salience 0 when Person( colour == Colour.RED, age >= 0 ) then insert( Line.of( \"RED\" ) ); end\nrule \"r1\" salience -1 when Person( colour == Colour.GREEN, age >= 10 ) then insert( Line.of( \"GREEN\" ) ); end\nrule \"r2\" salience -2 when Person( colour == Colour.BLUE, age >= 20 ) then insert( Line.of( \"BLUE\" ) ); end\nrule \"r3\" salience -3 when Person( colour == Colour.RED, age >= 30 ) then insert( Line.of( \"RED\" ) ); end\nrule \"r4\" salience -4 when Person( colour == Colour.BLUE, age >= 40 ) then insert( Line.of( \"BLUE\" ) ); end\nrule \"r5\" salience -5 when Person( colour == Colour.GREEN, age >= 50 ) then insert( Line.of( \"GREEN\" ) ); end\n"),
                new File(
                        "a table beside another fact",
                        "rule \"r0\" salience 0 when Person( colour == Colour.RED ) Unit( size > 0 ) then insert( Line.of( \"RED\" ) ); end\nrule \"r1\" salience -1 when Person( colour == Colour.GREEN ) Unit( size > 1 ) then insert( Line.of( \"GREEN\" ) ); end\nrule \"r2\" salience -2 when Person( colour == Colour.BLUE ) Unit( size > 2 ) then insert( Line.of( \"BLUE\" ) ); end\nrule \"r3\" salience -3 when Person( colour == Colour.RED ) Unit( size > 3 ) then insert( Line.of( \"RED\" ) ); end\nrule \"r4\" salience -4 when Person( colour == Colour.BLUE ) Unit( size > 4 ) then insert( Line.of( \"BLUE\" ) ); end\nrule \"r5\" salience -5 when Person( colour == Colour.GREEN ) Unit( size > 5 ) then insert( Line.of( \"GREEN\" ) ); end\n"),
                new File(
                        "a table that is broken by another rule",
                        "rule \"r0\" salience 0 when Person( colour == Colour.RED ) then insert( Line.of( \"RED\" ) ); end\nrule \"r1\" salience -1 when Person( colour == Colour.GREEN ) then insert( Line.of( \"GREEN\" ) ); end\nrule \"r2\" salience -2 when Person( colour == Colour.BLUE ) then insert( Line.of( \"BLUE\" ) ); end\nrule \"r3\" salience -3 when Unit() then insert( Line.of( \"RED\" ) ); end\nrule \"r4\" salience -4 when Person( colour == Colour.BLUE ) then insert( Line.of( \"BLUE\" ) ); end\nrule \"r5\" salience -5 when Person( colour == Colour.GREEN ) then insert( Line.of( \"GREEN\" ) ); end\nrule \"r6\" salience -6 when Person( colour == Colour.RED ) then insert( Line.of( \"RED\" ) ); end\nrule \"r7\" salience -7 when Person( colour == Colour.GREEN ) then insert( Line.of( \"GREEN\" ) ); end\nrule \"r8\" salience -8 when Person( colour == Colour.BLUE ) then insert( Line.of( \"BLUE\" ) ); end\n"),
                new File(
                        "a table over a conclusion",
                        "rule \"a concludes Grade\" salience 10 when Person( age >= 18 ) then insert( Grade.of( \"adult\" ) ); end\nrule \"t0\" salience 0 when Grade( value == \"adult\" ) then insert( Line.of( \"adult\" ) ); end\nrule \"t1\" salience -1 when Grade( value == \"child\" ) then insert( Line.of( \"child\" ) ); end\nrule \"t2\" salience -2 when Grade( value == \"old\" ) then insert( Line.of( \"old\" ) ); end\nrule \"t3\" salience -3 when Grade( value == \"adult\" ) then insert( Line.of( \"adult\" ) ); end\nrule \"t4\" salience -4 when Grade( value == \"young\" ) then insert( Line.of( \"young\" ) ); end\n"),
                new File(
                        "a table over many",
                        "rule \"r0\" salience 0 when Item( colour == Colour.RED, $k : key ) then insert( Line.of( $k ) ); end\nrule \"r1\" salience -1 when Item( colour == Colour.GREEN, $k : key ) then insert( Line.of( $k ) ); end\nrule \"r2\" salience -2 when Item( colour == Colour.BLUE, $k : key ) then insert( Line.of( $k ) ); end\nrule \"r3\" salience -3 when Item( colour == Colour.RED, $k : key ) then insert( Line.of( $k ) ); end\n"),
                new File(
                        "the same questions first",
                        "rule \"r0\" salience 0 when Person( age >= 18, score >= 0 ) then insert( Line.of( \"0\" ) ); end\nrule \"r1\" salience -1 when Person( age >= 18, score >= 10 ) then insert( Line.of( \"1\" ) ); end\nrule \"r2\" salience -2 when Person( age >= 18, score >= 20 ) then insert( Line.of( \"2\" ) ); end\nrule \"r3\" salience -3 when Person( age >= 18, score >= 30 ) then insert( Line.of( \"3\" ) ); end\nrule \"r4\" salience -4 when Person( age >= 18, score >= 40 ) then insert( Line.of( \"4\" ) ); end\nrule \"r5\" salience -5 when Person( age >= 18, score >= 50 ) then insert( Line.of( \"5\" ) ); end\nrule \"r6\" salience -6 when Person( age >= 18, score >= 60 ) then insert( Line.of( \"6\" ) ); end\nrule \"r7\" salience -7 when Person( age >= 18, score >= 70 ) then insert( Line.of( \"7\" ) ); end\nrule \"r8\" salience -8 when Person( age >= 18, score >= 80 ) then insert( Line.of( \"8\" ) ); end\n"),
                new File(
                        "the same fact first, other facts then",
                        "rule \"r0\" salience 0 when Person( age >= 18 ) Unit() then insert( Line.of( \"0\" ) ); end\nrule \"r1\" salience -1 when Person( age >= 18 ) Item() then insert( Line.of( \"1\" ) ); end\nrule \"r2\" salience -2 when Person( age >= 18 ) Unit( size > 3 ) then insert( Line.of( \"2\" ) ); end\nrule \"r3\" salience -3 when Person( age >= 18 ) Task() then insert( Line.of( \"3\" ) ); end\nrule \"r4\" salience -4 when Person( age >= 18 ) Unit() then insert( Line.of( \"4\" ) ); end\n"),
                new File(
                        "an action that fails: the same error",
                        "rule \"r\"  when Person( name == null ) then insert( Line.of( \"x\", new java.math.BigDecimal( \"x\" ) ) ); end\n"),
                new File(
                        "a test that fails: the same error",
                        "rule \"r\"  when Person( letters() > 3 ) then insert( Line.of( \"x\" ) ); end\n"),
                new File(
                        "two packages",
                        "rule \"a\" salience 2 when Person() then insert( Line.of( \"a\" ) ); end\n",
                        "rule \"b\" salience 1 when Person() then insert( Line.of( \"b\" ) ); end\n"),
                new File(
                        "two packages, one concludes for the other",
                        "rule \"a concludes Grade\" salience 10 when Person( age >= 18 ) then insert( Grade.of( \"adult\" ) ); end\n",
                        "rule \"b\"  when Grade( $v : value ) then insert( Line.of( $v ) ); end\n"),
                new File(
                        "two packages with rules of one name and text",
                        "rule \"a\" salience 2 when Person( age > 3 ) then insert( Line.of( \"a\" ) ); end\n",
                        "rule \"b\" salience 1 when Person( age > 3 ) then insert( Line.of( \"b\" ) ); end\n"),
                new File(
                        "three packages in turns",
                        "rule \"a1\" salience 6 when Person() then insert( Line.of( \"1\" ) ); end\nrule \"a2\" salience 3 when Person() then insert( Line.of( \"4\" ) ); end\n",
                        "rule \"b1\" salience 5 when Person() then insert( Line.of( \"2\" ) ); end\nrule \"b2\" salience 2 when Unit() then insert( Line.of( \"5\" ) ); end\n",
                        "rule \"c1\" salience 4 when Item() then insert( Line.of( \"3\" ) ); end\n"));
    }

    static Stream<Refused> refused() {
        return Stream.of(
                new Refused(
                        "not",
                        "condition of kind NOT",
                        "rule \"r\"  when not Person() then insert( Line.of( \"x\" ) ); end\n"),
                new Refused(
                        "exists",
                        "condition of kind EXISTS",
                        "rule \"r\"  when exists Item() then insert( Line.of( \"x\" ) ); end\n"),
                new Refused(
                        "forall",
                        "condition of kind",
                        "rule \"r\"  when forall( Item( amount > 1 ) ) then insert( Line.of( \"x\" ) ); end\n"),
                new Refused(
                        "or between facts",
                        "condition of kind OR",
                        "rule \"r\"  when ( Person() or Unit() ) then insert( Line.of( \"x\" ) ); end\n"),
                new Refused(
                        "eval",
                        "condition of kind EVAL",
                        "rule \"r\"  when Person( $a : age ) eval( $a > 3 ) then insert( Line.of( \"x\" ) ); end\n"),
                new Refused(
                        "accumulate",
                        "condition of kind ACCUMULATE",
                        "rule \"r\"  when accumulate( Item( $m : amount ); $s : count( $m ) ) then insert( Line.of( \"x\", $s ) ); end\n"),
                new Refused(
                        "from",
                        "elsewhere than its facts",
                        "rule \"r\"  when $p : Person() Integer( this > 3 ) from $p.age() then insert( Line.of( \"x\" ) ); end\n"),
                new Refused(
                        "two of which there may be many",
                        "two facts of which there may be many",
                        "rule \"r\"  when Item() Task() then insert( Line.of( \"x\" ) ); end\n"),
                new Refused(
                        "one many twice",
                        "two facts of which there may be many",
                        "rule \"r\"  when Item( $k : key ) Item( key != $k ) then insert( Line.of( \"x\" ) ); end\n"),
                new Refused(
                        "a type of which there are kinds",
                        "of which there may be kinds",
                        "rule \"r\"  when Animal() then insert( Line.of( \"x\" ) ); end\n"),
                new Refused(
                        "asks for nothing",
                        "asks for nothing",
                        "rule \"r\"  when  then insert( Line.of( \"x\" ) ); end\n"),
                new Refused(
                        "asks for what it concludes",
                        "which it asks for itself",
                        "rule \"r concludes Level\"  when Level( value < 9 ) then insert( Level.of( 9 ) ); end\n"),
                new Refused(
                        "concludes for an earlier rule",
                        "before it asks for",
                        "rule \"a\" salience 9 when Grade() then insert( Line.of( \"x\" ) ); end\nrule \"b concludes Grade\"  when Person() then insert( Grade.of( \"g\" ) ); end\n"),
                new Refused(
                        "says often what another asks for",
                        "as often as it likes, which b asks for",
                        "rule \"a\" salience 9 when Person() then insert( Line.of( \"x\" ) ); end\nrule \"b\"  when Line() then insert( Grade.of( \"y\" ) ); end\n"),
                new Refused(
                        "concludes once for each of many",
                        "from each of many facts",
                        "rule \"r concludes Grade\"  when Item( $k : key ) then insert( Grade.of( $k ) ); end\n"),
                new Refused(
                        "inserts twice",
                        "inserts several facts",
                        "rule \"r\"  when Person() then insert( Line.of( \"x\" ) );insert( Line.of( \"y\" ) ); end\n"),
                new Refused(
                        "inserts nothing",
                        "an action of an unknown form",
                        "rule \"r\"  when $p : Person() then $p.name(); end\n"),
                new Refused(
                        "updates",
                        "does more than insert: update",
                        "rule \"r\"  when $p : Person() then update( $p ); end\n"),
                new Refused(
                        "deletes",
                        "does more than insert: delete",
                        "rule \"r\"  when $p : Person() then delete( $p ); end\n"),
                new Refused("modifies", "", "rule \"r\"  when $a : Animal() then modify( $a ) { } end\n"),
                new Refused(
                        "sets the focus",
                        "does more than insert: setFocus",
                        "rule \"r\"  when Person() then insert( Line.of( \"x\" ) ); drools.setFocus( \"g\" ); end\n"),
                new Refused(
                        "halts",
                        "does more than insert: halt",
                        "rule \"r\"  when Person() then insert( Line.of( \"x\" ) ); drools.halt(); end\n"),
                new Refused(
                        "decides in its action",
                        "decides something itself",
                        "rule \"r\"  when Person( $a : age != null ) then if ( $a > 3 ) { insert( Line.of( \"x\" ) ); } end\n"),
                new Refused(
                        "inserts what it was given",
                        "inserts what it did not make",
                        "rule \"r\"  when $p : Person() then insert( $p ); end\n"),
                new Refused(
                        "no-loop",
                        "an attribute",
                        "rule \"r\" no-loop true when Person() then insert( Line.of( \"x\" ) ); end\n"),
                new Refused(
                        "an agenda group",
                        "an attribute",
                        "rule \"r\" agenda-group \"g\" when Person() then insert( Line.of( \"x\" ) ); end\n"),
                new Refused(
                        "an activation group",
                        "an attribute",
                        "rule \"r\" activation-group \"g\" when Person() then insert( Line.of( \"x\" ) ); end\n"),
                new Refused(
                        "not enabled",
                        "an attribute",
                        "rule \"r\" enabled false when Person() then insert( Line.of( \"x\" ) ); end\n"),
                new Refused(
                        "days of its own",
                        "days of its own",
                        "rule \"r\" date-effective \"01-Jan-2020\" when Person() then insert( Line.of( \"x\" ) ); end\n"),
                new Refused(
                        "a timer",
                        "an attribute",
                        "rule \"r\" timer ( int: 3s ) when Person() then insert( Line.of( \"x\" ) ); end\n"));
    }
}
