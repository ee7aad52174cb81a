package id.takar.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a catalogue is written on; every text is escaped here and nowhere else. */
abstract class CataloguePage {
    private final List<String> lines = new ArrayList<>();
    private final List<Heading> headings = new ArrayList<>();
    private int contents;

    /** A heading that the contents lead to; parts hold chapters. */
    private record Heading(boolean part, String title, String anchor) {}

    /** The part of the page below the title. */
    final void part(String title) {
        heading(true, title);
    }

    /** A policy or a regulation. */
    final void chapter(String title) {
        heading(false, title);
    }

    private void heading(boolean part, String title) {
        String anchor = anchor(title);
        headings.add(new Heading(part, title, anchor));
        heading(part, title, anchor);
    }

    /** Where the contents stand: after what was written until now. */
    final void contentsHere() {
        contents = lines.size();
    }

    abstract void heading(boolean part, String title, String anchor);

    /** What the contents have for a part and its chapters. */
    abstract String entry(String title, String anchor, List<String> chapters);

    abstract String link(String text, String anchor);

    /** A name that a heading is found by, whatever signs it has. */
    static String anchor(String title) {
        return title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
    }

    /** A rule, as a sentence. */
    abstract void rule(String sentence);

    abstract void paragraph(String text);

    /** Something known about what stands above it. */
    final void item(String label, String text) {
        item(label, text, null);
    }

    /** The same, leading to the chapter of this title. */
    abstract void item(String label, String text, @Nullable String chapter);

    /** The whole page. */
    abstract String text();

    final void line(String line) {
        lines.add(line);
    }

    final String lines() {
        var all = new ArrayList<>(lines.subList(0, contents));
        for (int i = 0; i < headings.size(); i++) {
            var part = headings.get(i);
            if (part.part()) {
                var chapters = headings.subList(i + 1, headings.size()).stream()
                        .takeWhile(heading -> !heading.part())
                        .map(heading -> link(heading.title(), heading.anchor()))
                        .toList();
                all.add(entry(part.title(), part.anchor(), chapters));
            }
        }
        all.addAll(lines.subList(contents, lines.size()));
        return String.join("\n", all) + "\n";
    }

    /** A page in Markdown. */
    static final class Markdown extends CataloguePage {
        Markdown(String title) {
            line("# " + escaped(title));
        }

        @Override
        void heading(boolean part, String title, String anchor) {
            line("\n<a id=\"" + anchor + "\"></a>\n" + (part ? "## " : "### ") + escaped(title));
        }

        @Override
        String entry(String title, String anchor, List<String> chapters) {
            return "- " + link(title, anchor)
                    + chapters.stream().map(chapter -> "\n  - " + chapter).collect(Collectors.joining());
        }

        @Override
        String link(String text, String anchor) {
            return "[" + escaped(text) + "](#" + anchor + ")";
        }

        @Override
        void rule(String sentence) {
            line("\n**" + escaped(sentence) + "**\n");
        }

        @Override
        void paragraph(String text) {
            line("\n" + escaped(text) + "\n");
        }

        @Override
        void item(String label, String text, @Nullable String chapter) {
            line("- " + escaped(label) + ": " + (chapter == null ? escaped(text) : link(text, anchor(chapter))));
        }

        @Override
        String text() {
            return lines();
        }

        private static String escaped(String text) {
            return text.replaceAll("([\\\\`*_\\[\\]<>#|&])", "\\\\$1").replaceAll("\\s+", " ");
        }
    }

    /** A page in HTML that needs no other file. */
    static final class Html extends CataloguePage {
        private static final String STYLE = "body{font-family:system-ui,sans-serif;line-height:1.5;max-width:60rem;"
                + "margin:auto;padding:1rem;color:#222;background:#fff}h2{border-bottom:.1rem solid #246}"
                + "h3{color:#246}h4{margin-bottom:0}dl{margin:0 0 1rem 1rem}dt{font-weight:bold;float:left;"
                + "margin-right:.5rem}dd{margin:0;overflow-wrap:anywhere}nav ul{columns:18rem;margin-top:0}"
                + "nav p{margin-bottom:0;font-weight:bold}a{color:#246}";

        Html(String title, String language) {
            line("<!DOCTYPE html>");
            line("<html lang=\"" + escaped(language) + "\">");
            line("<head>");
            line("<meta charset=\"utf-8\"/>");
            line("<meta name=\"viewport\" content=\"width=device-width\"/>");
            line("<title>" + escaped(title) + "</title>");
            line("<style>" + STYLE + "</style>");
            line("</head>");
            line("<body>");
            line("<h1>" + escaped(title) + "</h1>");
        }

        @Override
        void heading(boolean part, String title, String anchor) {
            String name = part ? "h2" : "h3";
            line("<" + name + " id=\"" + anchor + "\">" + escaped(title) + "</" + name + ">");
        }

        @Override
        String entry(String title, String anchor, List<String> chapters) {
            return "<nav>\n<p>" + link(title, anchor) + "</p>\n<ul>\n"
                    + chapters.stream()
                            .map(chapter -> "<li>" + chapter + "</li>\n")
                            .collect(Collectors.joining())
                    + "</ul>\n</nav>";
        }

        @Override
        String link(String text, String anchor) {
            return "<a href=\"#" + anchor + "\">" + escaped(text) + "</a>";
        }

        @Override
        void rule(String sentence) {
            element("h4", sentence);
        }

        @Override
        void paragraph(String text) {
            element("p", text);
        }

        @Override
        void item(String label, String text, @Nullable String chapter) {
            line("<dl><dt>" + escaped(label) + "</dt><dd>"
                    + (chapter == null ? escaped(text) : link(text, anchor(chapter))) + "</dd></dl>");
        }

        @Override
        String text() {
            line("</body>");
            line("</html>");
            return lines().replace("</dl>\n<dl>", "\n");
        }

        private void element(String name, String text) {
            line("<" + name + ">" + escaped(text) + "</" + name + ">");
        }

        private static String escaped(String text) {
            return text.replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;")
                    .replace("\"", "&quot;")
                    .replace("'", "&#39;");
        }
    }
}
