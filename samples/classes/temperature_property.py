"""Properties with checks, static and class methods."""


class Temperature:
    ABSOLUTE_ZERO = -273.15

    def __init__(self, celsius=0.0):
        self.celsius = celsius  # goes through the setter

    @property
    def celsius(self):
        """Degrees Celsius."""
        return self._celsius

    @celsius.setter
    def celsius(self, value):
        if value < self.ABSOLUTE_ZERO:
            raise ValueError("below absolute zero: %s" % value)
        self._celsius = value

    @property
    def fahrenheit(self):
        return self._celsius * 9 / 5 + 32

    @classmethod
    def from_fahrenheit(cls, degrees):
        return cls((degrees - 32) * 5 / 9)

    @staticmethod
    def is_hot(celsius):
        return celsius > 30


t = Temperature(25.0)
print(t.celsius, t.fahrenheit)
t.celsius = 36.6
print(t.celsius, round(t.fahrenheit, 2), Temperature.is_hot(t.celsius))
print(Temperature.from_fahrenheit(212).celsius)

try:
    t.celsius = -300
except ValueError as e:
    print("ValueError:", e)
try:
    t.fahrenheit = 1
except AttributeError:
    print("fahrenheit is read-only")
