"""A base class that calls methods which only its subclasses define."""


class Shape:
    def __init__(self, name):
        self.name = name

    def describe(self):
        return "%s: %.2f, scaled %.2f" % (self.name, self.area(), self.scaled(2))

    def twice(self):
        self.log("twice")
        return self.area() * 2


class Rectangle(Shape):
    def __init__(self, width, height):
        Shape.__init__(self, "rectangle")
        self.width = width
        self.height = height

    def area(self):
        return self.width * self.height

    def scaled(self, factor):
        return self.area() * factor ** 2

    def log(self, text):
        print("rectangle", text)


class Square(Rectangle):
    def __init__(self, side):
        super().__init__(side, side)
        self.name = "square"

    def log(self, text):
        print("square", text, self.corners())

    def corners(self):
        return [(0, 0), (self.width, self.height)]


class Circle(Shape):
    def area(self):
        return 3.25

    def scaled(self, factor):
        return 3.25 * factor * factor


for shape in [Rectangle(2, 3), Square(4), Circle("circle")]:
    print(shape.describe())
    try:
        print(shape.twice())
    except AttributeError as e:
        print("AttributeError:", e)

try:
    print(Shape("nothing").describe())
except AttributeError as e:
    print("AttributeError:", e)
