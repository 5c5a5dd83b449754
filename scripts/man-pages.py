#!/usr/bin/env python3
"""Writes the man pages of a built higasa: higasa(1), and one page for each command or group of commands.

    scripts/man-pages.py .build/release/higasa /usr/local FOLDER

/usr/local is where the program will be installed. Commands, options and exit statuses are what the program tells of itself (--experimental-dump-help), so no page can be
of another version than it. The surroundings (environment, files) are told here; ManPageTests compares the variables
with those that the sources read.
"""

import json
import os
import re
import subprocess
import sys

ENVIRONMENT = {
    "HIGASA_DATA": "The data folder, where --data names none.",
    "XDG_DATA_HOME": "An absolute path: without --data and HIGASA_DATA the data folder is higasa in there.",
    "HOME": "Without all of these the data folder is .local/share/higasa in there.",
    "LC_ALL, LC_MESSAGES, LANG": "The first that is set names the language, where --lang names none: English if it "
    'begins with "en", else Japanese.',
    "LC_ALL, LC_CTYPE, LANG": "The first that is set names the character set. Without UTF-8 everything is English.",
    "COLUMNS": "How wide help is; else as wide as the terminal.",
    "TERM": "The terminal of the customers' front end, of keyfob and of tour.",
    "NO_COLOR": "If it is set, nothing is coloured.",
    "PAGER": "What shows a listing that is longer than the terminal; nothing does if it is empty or cat.",
    "PATH": "Where less(1) is looked for, which is the pager if PAGER names none.",
    "HIGASA_MOUSE": "Not empty: the screens of the front end can be pointed at, as with --mouse.",
    "HIGASA_PLAIN": "Not empty: the front end speaks in lines on a terminal, and the tour is told, as with --plain.",
    "HIGASA_LOOK": "The most that the screens may look like: plain, coloured or drawn; without it, what the terminal "
    "shows that it can. With plain, states in listings are no badges.",
    "COLORTERM, COLORFGBG": "Whether a terminal has more colours than its name says, and whether its ground is dark.",
    "TMPDIR": "Where demo without --data and tour make their folders.",
    "XDG_RUNTIME_DIR": "Where tour makes its folder without TMPDIR; else in memory, else in /tmp.",
    "SUDO_USER": "Who works as another user, as sudo(8) tells it: kept in the ledger beside the operator, where the kernel does "
    "not keep who logged in.",
    "SSH_CONNECTION, SSH_USER_AUTH": "From where and with which key a customer came, as sshd(8) tells it: kept in "
    "the ledger, and misses of passwords are counted by it.",
}

FILES = {
    "~/.local/share/higasa": "The data folder, if no other is named; for its owner alone.",
    "bank.sqlite, ledger.anchor": "In the data folder: records and ledger, and what the ledger's last row is.",
    "master.key": "In the data folder: opens every seed. Keep a copy of it apart.",
    "institution.json": "In the data folder: the settings. They are described in docs/operations.md.",
    "PREFIX/share/doc/higasa": "The documents that these pages call docs/.",
}


def escaped(text):
    """Text for groff: what it would take for a command or for a typographic character is taken literally."""
    marks = {"\\": r"\e", "-": r"\-", "'": r"\(aq", "`": r"\(ga", "^": r"\(ha", "~": r"\(ti", '"': r"\(dq"}
    # A dot or an apostrophe would begin a request only at the beginning of a line, where \& keeps it from it.
    body = "".join(marks.get(c, c if ord(c) < 128 else rf"\[u{ord(c):04X}]") for c in text)
    return "\\&" + body if body.startswith(".") else body


def bold(text):
    return rf"\fB{escaped(text)}\fR"


def italic(text):
    return rf"\fI{escaped(text)}\fR"


def paragraphs(text):
    """The paragraphs of a help text, which break lines nowhere else."""
    return [" ".join(part.split()) for part in (text or "").split("\n\n") if part.strip()]


def item(tag, *bodies):
    """A tagged paragraph; what follows the first body is indented below it."""
    lines = [".TP", tag, bodies[0] if bodies else ""]
    for body in bodies[1:]:
        lines += [".IP", body]
    return lines


def shown(things):
    return [thing for thing in things or [] if thing.get("shouldDisplay", True)]


def parts(command):
    """Its commands, but for help, which is no page's business."""
    return [part for part in shown(command.get("subcommands")) if part["commandName"] != "help"]


def leaves(command, names):
    """Every command that does something, with the words it is called by."""
    below = parts(command)
    if not below:
        return [(names, command)]
    return [leaf for part in below for leaf in leaves(part, names + [part["commandName"]])]


def value(argument):
    """What stands for its value: the words that it can be, if they are few."""
    words = argument.get("allValues") or []
    return "|".join(words) if 0 < len(words) < 6 else argument.get("valueName") or "value"


def name(argument):
    chosen = argument["preferredName"]
    return ("-" if chosen["kind"] == "short" else "--") + chosen["name"]


def usage(argument):
    """What an argument looks like in the synopsis."""
    if argument["kind"] == "positional":
        text = italic(value(argument))
    elif argument["kind"] == "flag":
        text = bold(name(argument))
    else:
        text = bold(name(argument)) + r"\ " + italic(value(argument))
    if argument.get("isRepeating"):
        text += r"\ .\|.\|."
    return f"[{text}]" if argument["isOptional"] else text


def synopsis(names, arguments):
    own = [a for a in shown(arguments) if a.get("preferredName", {}).get("name") not in ("help", "version")]
    # Values first: they are what the command is about.
    own.sort(key=lambda a: a["kind"] != "positional")
    return form(names, *(usage(a) for a in own))


def form(names, *words):
    """One form of the synopsis. It turns hyphenation on again, which tears options apart."""
    return [f'.SY "{escaped(" ".join(names))}"', *words, ".YS", ".nh", ".ad l"]


def described(argument):
    """An argument as a tagged paragraph."""
    if argument["kind"] == "positional":
        tag = italic(argument.get("valueName") or "value")
    else:
        names = sorted(argument["names"], key=lambda n: n["kind"] != "short")
        tag = ", ".join(bold(("-" if n["kind"] == "short" else "--") + n["name"]) for n in names)
        if argument["kind"] == "option":
            tag += " " + italic(argument.get("valueName") or "value")
    text = argument.get("abstract") or ""
    bodies = [escaped(text)]
    if argument.get("allValues"):
        bodies[0] += " One of: " + ", ".join(bold(word) for word in argument["allValues"]) + "."
    if argument.get("defaultValue"):
        bodies[0] += f" Without it: {bold(argument['defaultValue'])}."
    return item(tag, *bodies, *map(escaped, paragraphs(argument.get("discussion"))))


def key(argument):
    return argument.get("preferredName", {}).get("name") or argument.get("valueName")


def texts(command):
    """The paragraphs about a command itself."""
    return [line for text in paragraphs(command.get("discussion")) for line in (".PP", escaped(text))]


def said(*words):
    """What a program prints, in English: in a locale without UTF-8 it speaks nothing else."""
    english = os.environ | {"LC_ALL": "C"}
    return subprocess.run(words, check=True, stdout=subprocess.PIPE, encoding="utf-8", env=english).stdout


class Pages:
    def __init__(self, program, prefix):
        self.prefix = prefix
        self.version = said(program, "--version").strip()
        self.root = json.loads(said(program, "--experimental-dump-help"))["command"]
        self.name = self.root["commandName"]
        # The last paragraph of the help is a list, and becomes one.
        told = paragraphs(self.root["discussion"])
        self.discussion = [text for text in told if not text.startswith("Exit status: ")]
        (self.statuses,) = (text for text in told if text.startswith("Exit status: "))
        # What every command takes.
        taken = [command.get("arguments", []) for _, command in leaves(self.root, [self.name])]
        self.common = [a for a in taken[0] if all(key(a) in map(key, others) for others in taken)]

    def head(self, title, abstract):
        abstract = abstract.rstrip(".")
        return [
            f'.TH {escaped(title.upper())} 1 "" "{escaped(self.version)}" "Higasa"',
            ".SH NAME",
            f"{escaped(title)} \\- {escaped(abstract[0].lower() + abstract[1:])}",
            ".SH SYNOPSIS",
        ]

    def reference(self, title):
        return f"{bold(title)}(1)"

    def exit_status(self):
        lines = [".SH EXIT STATUS"]
        for numbers, meaning in re.findall(r"(\d+(?: and \d+)?) (.+?)(?:; (?=\d)|\.$)", self.statuses):
            lines += item(", ".join(map(bold, numbers.split(" and "))), escaped(meaning))
        return lines

    def first(self):
        """higasa(1)."""
        default = next(p for p in parts(self.root) if p["commandName"] == self.root["defaultSubcommand"])
        lines = self.head(self.name, self.root["abstract"])
        lines += synopsis([self.name], default.get("arguments"))
        lines += form([self.name], italic("command"), r"[\fIargument\fR\ .\|.\|.]")
        lines += form([self.name, "help"], r"[\fIcommand\fR\ .\|.\|.]")
        lines.append(".SH DESCRIPTION")
        lines += [line for text in self.discussion for line in (".PP", escaped(text))]
        lines.append(".SH COMMANDS")
        for part in parts(self.root):
            lines += item(self.reference(f"{self.name}-{part['commandName']}"), escaped(part.get("abstract") or ""))
        lines.append(".SH OPTIONS")
        for argument in self.common:
            lines += described(argument)
        lines += self.exit_status()
        for heading, table in ("ENVIRONMENT", ENVIRONMENT), ("FILES", FILES):
            lines.append(f".SH {heading}")
            for tag, text in table.items():
                words = tag.replace("PREFIX", self.prefix).split(", ")
                lines += item(", ".join(map(bold, words)), escaped(text))
        others = [self.reference(f"{self.name}-{part['commandName']}") for part in parts(self.root)]
        return lines + [".SH SEE ALSO", ", ".join(others + [r"\fBsshd_config\fR(5)"])]

    def page(self, command):
        """The page of a command, or of a group with all that is in it."""
        word = command["commandName"]
        lines = self.head(f"{self.name}-{word}", command.get("abstract") or "")
        acts = leaves(command, [self.name, word])
        common = [key(argument) for argument in self.common]
        for names, act in acts:
            lines += synopsis(names, act.get("arguments"))
        lines.append(".SH DESCRIPTION")
        lines += [".PP", escaped(command.get("abstract") or ""), *texts(command)]
        if parts(command):
            lines.append(".SH COMMANDS")
            for names, act in acts:
                lines += [f'.SS "{escaped(" ".join(names[1:]))}"', escaped(act.get("abstract") or ""), *texts(act)]
                for argument in shown(act.get("arguments")):
                    if key(argument) not in common:
                        lines += described(argument)
            options = self.common
        else:
            options = shown(command.get("arguments"))
        lines.append(".SH OPTIONS")
        for argument in options:
            lines += described(argument)
        for heading in "EXIT STATUS", "ENVIRONMENT", "FILES":
            lines += [f".SH {heading}", f"See {self.reference(self.name)}."]
        return lines + [".SH SEE ALSO", self.reference(self.name)]

    def all(self):
        yield self.name, self.first()
        for part in parts(self.root):
            yield f"{self.name}-{part['commandName']}", self.page(part)


def main():
    program, prefix, folder = sys.argv[1:]
    os.makedirs(folder, exist_ok=True)
    for title, lines in Pages(os.path.abspath(program), prefix).all():
        with open(os.path.join(folder, f"{title}.1"), "w", encoding="ascii") as file:
            file.write('.\\" Written by scripts/man-pages.py from what the program tells of itself.\n')
            file.writelines(line + "\n" for line in lines)


if __name__ == "__main__":
    main()
