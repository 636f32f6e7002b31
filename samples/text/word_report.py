"""A word report for a text, the way small tools print tables."""

TEXT = """
It was the best of times, it was the worst of times,
it was the age of wisdom, it was the age of foolishness...
"""

STOP_WORDS = {"it", "was", "the", "of"}


def clean(word):
    """Strip punctuation and lower the case."""
    return word.strip(".,;:!?").lower()


def count_words(text):
    counts = {}
    for line in text.split("\n"):
        for word in line.split():
            word = clean(word)
            if not word or word in STOP_WORDS:
                continue
            if word not in counts:
                counts[word] = 0
            counts[word] += 1
    return counts


def print_report(counts, width=12):
    longest = max(len(w) for w in counts)
    print("-" * (width + 4))
    for word, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        bar = "#" * count
        print("%-*s %2d %s" % (width, word, count, bar))
    print("-" * (width + 4))
    print("longest word:", longest, "letters")


print_report(count_words(TEXT))
