#!/usr/bin/env python3
"""adapt.py: converts `export --format jsonl` (stdin) to the format that the corpus' score.py compares (stdout).

    dotnet run --project src/CommunityBot -- export --content ../shared/corpus/docs --format jsonl \
        | tests/corpus/adapt.py docs/ > loader.jsonl
    python3 ../shared/corpus/score.py ../shared/corpus/truth.jsonl loader.jsonl --by-family

One line per document; for a document with several events, its first event.
The argument is the prefix of each source path. Documents are not parsed here; fields are only renamed.
"""
import json
import sys


def place(venue):
    if not venue:
        return None
    named = ", ".join(dict.fromkeys(part for part in (venue.get("name"), venue.get("address")) if part))
    return named or ("online" if venue.get("online") else None)


def flat(source, lines):
    first = min(lines, key=lambda line: (line["kind"] == "not-an-event", line.get("date") or "9"))
    agenda = first.get("agenda") or []
    links = first.get("links") or {}
    following = first.get("next") or {}
    return {
        "file": source,
        "title": first.get("title"),
        "date": first.get("date"),
        "start_time": first.get("startTime"),
        "end_time": first.get("endTime"),
        "venue_or_online": place(first.get("venue")),
        "agenda_count": len(agenda) or None,
        "first_agenda_title": agenda[0]["title"] if agenda else None,
        "speakers": [person["name"] for person in first.get("speakers") or []],
        "video_url": links.get("video"),
        "registration_url": links.get("registration"),
        "is_recap": first["kind"] == "recap",
        "next_event_date": following.get("date"),
        "status": first.get("status"),
        "diagnostics": [problem["code"] for line in lines for problem in line.get("problems") or []],
    }


def main(prefix):
    documents = {}
    for line in sys.stdin:
        if line.strip():
            one = json.loads(line)
            documents.setdefault(prefix + one["source"], []).append(one)
    for source, lines in documents.items():
        print(json.dumps(flat(source, lines), ensure_ascii=False))


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "")
