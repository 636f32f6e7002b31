"""A deck of cards that behaves like a sequence."""


class Card:
    def __init__(self, rank, suit):
        self.rank = rank
        self.suit = suit

    def __repr__(self):
        return self.rank + self.suit[0]


class Deck:
    ranks = ["J", "Q", "K", "A"]
    suits = "hearts spades".split()

    def __init__(self):
        self._cards = [Card(rank, suit) for suit in self.suits for rank in self.ranks]

    def __len__(self):
        return len(self._cards)

    def __getitem__(self, position):
        return self._cards[position]

    def __setitem__(self, position, card):
        self._cards[position] = card

    def __contains__(self, text):
        return text in [repr(c) for c in self._cards]

    def __iter__(self):
        return iter(self._cards)


deck = Deck()
print(len(deck), deck[0], deck[-1])
print("Kh" in deck, "2h" in deck)
for card in deck:
    print(card, end=" ")
print()
deck[0] = Card("10", "clubs")
print([c for c in deck][:3])
