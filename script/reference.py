#!/usr/bin/env python3
"""The reference: what the comments of the public headers must say and Doxygen cannot check, and what it reads them through.

    script/reference.py [INCLUDE]      checks the headers; prints what is missing
    script/reference.py filter FILE    prints a header, or a chapter of the guide, as Doxygen is to read it
    script/reference.py make DOXYGEN DOXYFILE HTML   runs Doxygen anew: nothing older is left in the folder HTML, and
                                       nothing at all where it fails

Each header opens with its topic (@defgroup), and tells there of all that is in it: @ownership of what is handed out,
@threads, and @since. A part of it (@name) or a function says the same of itself where it differs. Beyond that the comment
of each function stands right above it and names the parameters that follow no common rule of base.h.
"""
import os, re, shutil, subprocess, sys

ROOT = os.path.normpath(os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
MAP = os.path.join(ROOT, "lib", "policydoc.map")
EXPERIMENTAL = "POLICYDOC_EXPERIMENTAL"

# What base.h says of parameters with these names, wherever they stand.
COMMON = {"error", "user", "destroy", "allocator", "length", "size", "bytes", "i"}
# Builders: whoever changes one must be told that it is for one thread.
BUILDERS = ("pdoc_config", "pdoc_options", "pdoc_writer")
# What comments name and no header declares: what a program defines, and a name that stands for any.
ALLOWED = ("PDOC_STATIC", "PDOC_NO_DEPRECATION_WARNINGS", "pdoc_x")
# What lives inside a call of an extractor or a reader.
INSIDE = ("pdoc_extraction", "pdoc_draft", "pdoc_evidence")

TOKEN = re.compile(r"/\*\*(?P<comment>.*?)\*/|(?P<function>PDOC_EXPORT\s[^;#]*?;)|(?P<plain>/\*.*?\*/)"
                   r"|(?P<enumerator>^[ ]+[A-Z]\w+ = [^,\n/]+,?)(?P<behind>\s*/\*\*<)?|(?P<line>^#[^\n]*$)", re.S | re.M)


def words(comment):
    """A comment without its stars, on one line."""
    return " ".join(re.sub(r"^\s*\* ?", "", comment, flags=re.M).split())


def statement(text, tag):
    """What a comment says behind a tag, up to the next one; None where it does not say it."""
    m = re.search(rf"@{tag}\b\s*(.*?)(?=\s@\w|$)", text)
    return m[1].strip() if m else None


def parameters(text):
    """[(type, name), …] of a declaration's parameters."""
    inside = text[text.index("(") + 1:text.rindex(")")]
    pairs = (re.match(r"(.*?)(\w+)$", " ".join(p.split())) for p in inside.split(","))
    return [] if inside.strip() == "void" else [(m[1].strip(), m[2]) for m in pairs]


class Function:
    """A function of a header: what its comment says, and what holds for it where that says nothing."""

    def __init__(self, text, comment, part, topic):
        text = " ".join(text.split())
        declared = re.match(r"PDOC_EXPORT (.*?)(pdoc_\w+)\(", text)
        self.result, self.name = declared[1].strip(), declared[2]
        self.parameters, self.comment = parameters(text), comment
        self.own = [comment or "", part, topic]

    def says(self, tag):
        return next((s for s in (statement(text, tag) for text in self.own) if s), None)

    def faults(self, node):
        if not self.comment:
            yield "has no comment of its own"
            return
        text = re.sub(r"`?\*+`?", " ", self.comment)
        first = self.parameters[0] if self.parameters else ("", "")
        handle = re.match(r"(?:const )?(pdoc_\w+) \*$", first[0])
        for tag, what in (("ownership", "who owns what it hands out"), ("threads", "which threads may call it"),
                          ("since", "since when it is there")):
            if not self.says(tag):
                yield f"does not tell {what} (@{tag}), nor does the head of its header"
        # Ownership: what is returned without a thing that it was asked of needs words of its own.
        if self.result.endswith("*") and not handle and not re.search(r"[Ll]ives? ", self.comment):
            yield "does not tell how long the pointer that it returns lives"
        makes = [name for type_, name in self.parameters
                 if re.match(r"pdoc_\w+ \*\*$", type_) and name != "error"]
        if makes and "caller" not in (self.says("ownership") or ""):
            yield f"does not tell that what `{makes[0]}` receives is the caller's"
        if self.name.endswith("_ref") and "returns" not in text:
            yield "does not tell that ref returns what it was given"
        # Threads.
        threads = self.says("threads") or ""
        changes = handle and not first[0].startswith("const") and not self.name.endswith(("ref", "unref"))
        if changes and handle[1] in BUILDERS and "one thread" not in threads:
            yield "changes a builder, and does not tell that this is for one thread"
        if handle and handle[1] in INSIDE and not threads.startswith("Only the thread"):
            yield "is for the thread of a callback alone, and does not tell so"
        # Since: the node of the version script, which for ever tells with which minor release a function came.
        since = self.says("since") or ""
        if node is None:
            yield "is in no node of lib/policydoc.map"
        elif node == EXPERIMENTAL and "experiment" not in since:
            yield "is experimental, and @since does not tell so"
        elif node != EXPERIMENTAL and since.split(",")[0].split(" ")[0].rstrip(".") != node.rpartition("_")[2]:
            yield f"is in {node}, and @since tells {since or 'nothing'}"
        # Parameters, and the unit of what is no count, index or size.
        for type_, name in self.parameters:
            own = re.sub(r"^const |[ *]+$", "", type_)
            like_its_type = type_.endswith("*") and re.match(rf"pdoc_(\w+_)?{name}$", own)
            if name in COMMON or like_its_type:
                continue
            if not re.search(rf"\b{name}\b", text):
                yield f"does not tell of `{name}`"
        if any(type_.startswith("double") for type_, _ in [(self.result, ""), *self.parameters]) and \
                not re.search(r"\bpoints\b|0 to 1", text):
            yield "has a floating-point number without a unit"


def read(text):
    """The head of a header, its functions, and the enumerators that have no comment."""
    topic = part = ""
    last, functions, bare, names = None, [], [], []
    end = 0
    for m in TOKEN.finditer(text):
        between = text[end:m.start()]
        if m["comment"] is not None and not m["comment"].startswith("<"):
            said = words(m["comment"])
            if "@defgroup" in said:
                topic = said
            elif "@name" in said:
                part = said
            elif said == "@}":
                part = ""
            last = None if said.startswith("@") else said
        elif m["function"]:
            functions.append(Function(m["function"], last if not between.strip() else None, part, topic))
            last = None
        elif m["enumerator"]:
            if not m["behind"] and not (last and not between.strip(" \n")):
                bare.append(m["enumerator"].split()[0])
            last = None
        elif not m["comment"]:
            last = None
        end = m.end()
    return topic, functions, bare


def nodes_of(script=MAP):
    with open(script, encoding="utf-8") as f:
        text = re.sub(r"/\*.*?\*/", "", f.read(), flags=re.S)
    return {name: node for node, body in re.findall(r"(\w[\w.]*)\s*\{(.*?)\}", text, re.S)
            for name in re.findall(r"\b(pdoc_\w+);", body)}


def check(include, script=MAP):
    """What is missing, a line each."""
    folder, nodes = os.path.join(include, "policydoc"), nodes_of(script)
    texts = {}
    for name in sorted(os.listdir(folder)):
        with open(os.path.join(folder, name), encoding="utf-8") as f:
            texts[name] = f.read()
    code = "\n".join(re.sub(r"/\*.*?\*/", " ", text, flags=re.S) for text in texts.values())
    known, met = set(re.findall(r"\b(?:pdoc|PDOC)_\w+", code)), set()
    for name, text in texts.items():
        topic, functions, bare = read(text)
        if not topic and name != "policydoc.h":
            yield f"{name} does not open with its topic (@defgroup)"
        for tag in ("ownership", "threads", "since"):
            if topic and not statement(topic, tag):
                yield f"{name} has no @{tag} in its head"
        yield from (f"{name}: {e} has no comment" for e in bare)
        for function in functions:
            met.add(function.name)
            yield from (f"{name}: {function.name}() {fault}" for fault in function.faults(nodes.get(function.name)))
        # What comments name must be there. A name that ends in _ or … is a family.
        for comment in re.findall(r"/\*.*?\*/", text, re.S):
            for named in re.findall(r"\b(?:pdoc|PDOC)_\w*[a-zA-Z0-9](?![\w…])", comment):
                if named not in known and named not in ALLOWED and \
                        not any(k.startswith(named + "_") for k in known):
                    yield f"{name}: a comment names {named}, which is not there"
    yield from (f"{name}() is in lib/policydoc.map and in no header" for name in sorted(nodes.keys() - met))


# ---- what Doxygen reads --------------------------------------------------------------------------------------------

def header(text):
    """An enumeration is an integer with a name, then an enum without one: they lead to each other. Lines stay."""
    return re.sub(r"(typedef u?int32_t (pdoc_\w+);)\nenum \{(?=\s*(?:/\*\*.*?\*/\s*)?(PDOC_\w+))",
                  r"\1 /**<  Its values begin with ::\3. */" "\n" r"/** The values of ::\2. */ enum {", text)


def chapter(text, name):
    """A chapter of the guide as a page with a name of its own: links lead to its chapters by theirs (Doxygen's own names are
    made of paths, and break where these have a space), other links are words."""
    def link(m):
        page = re.match(r"(?:guide/)?(\w+)\.md(#|$)", m[2])
        return f'@ref guide_{page[1]} "{m[1]}"' if page else m[1] if not re.match(r"https?:|@ref ", m[2]) else m[0]

    parts = re.split(r"(^```.*?^```$)", text, flags=re.S | re.M)
    parts[::2] = (re.sub(r"\[([^\]]*)\]\(([^)]*)\)", link, part) for part in parts[::2])
    page = "" if name == "reference" else f" {{#guide_{name}}}"
    return re.sub(r"^# .*", lambda m: m[0] + page, "".join(parts), count=1)


def main(arguments):
    if len(arguments) == 2 and arguments[0] == "filter":
        with open(arguments[1], encoding="utf-8") as f:
            text = f.read()
        name, kind = os.path.splitext(os.path.basename(arguments[1]))
        sys.stdout.buffer.write((chapter(text, name) if kind == ".md" else header(text)).encode("utf-8"))
        return 0
    if len(arguments) == 4 and arguments[0] == "make":
        shutil.rmtree(arguments[3], ignore_errors=True)
        status = subprocess.run(arguments[1:3]).returncode
        if status:
            shutil.rmtree(arguments[3], ignore_errors=True)
        return status
    if len(arguments) > 1 or (arguments and arguments[0].startswith("-")):
        print(__doc__, file=sys.stderr)
        return 2
    faults = list(check(arguments[0] if arguments else os.path.join(ROOT, "include")))
    print("\n".join(faults) or "the headers say what the reference needs")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
