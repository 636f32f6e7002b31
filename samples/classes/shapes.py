"""A small class hierarchy with super() and overriding."""

import math


class Shape:
    """Base class of all shapes."""

    count = 0

    def __init__(self, name):
        self.name = name
        Shape.count += 1

    def area(self):
        raise NotImplementedError("subclasses know their area")

    def describe(self):
        return "%s with area %.2f" % (self.name, self.area())


class Circle(Shape):
    def __init__(self, radius):
        super().__init__("circle")
        self.radius = radius

    def area(self):
        return math.pi * self.radius ** 2


class Rectangle(Shape):
    def __init__(self, width, height, name="rectangle"):
        super().__init__(name)
        self.width = width
        self.height = height

    def area(self):
        return self.width * self.height


class Square(Rectangle):
    def __init__(self, side):
        Rectangle.__init__(self, side, side, name="square")

    def describe(self):
        # extends what the base class says
        return super().describe() + " (all sides equal)"


shapes = [Circle(1.5), Rectangle(2, 3), Square(4)]
for shape in shapes:
    print(shape.describe())

print(Shape.count, "shapes")
print(isinstance(shapes[2], Rectangle), isinstance(shapes[0], Rectangle))
print(issubclass(Square, Shape), type(shapes[1]).__name__)

try:
    Shape("blob").describe()
except NotImplementedError as e:
    print("NotImplementedError:", e)
