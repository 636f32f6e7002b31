import json
from datetime import datetime, date
from decimal import Decimal
from enum import Enum


class Color(Enum):
    RED = "red"


class Person:
    def __init__(self, name, age):
        self.name = name
        self.age = age


class MyEncoder(json.JSONEncoder):
    def default(self, obj):
        if isinstance(obj, datetime):
            return obj.isoformat()
        if isinstance(obj, set):
            return sorted(obj)
        if isinstance(obj, Person):
            return {"__person__": True, "name": obj.name, "age": obj.age}
        if isinstance(obj, Enum):
            return obj.value
        return super().default(obj)


class Old(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, complex):
            return [o.real, o.imag]
        return json.JSONEncoder.default(self, o)


def as_person(d):
    if "__person__" in d:
        return Person(d["name"], d["age"])
    return d


data = {"when": datetime(2024, 1, 2, 3, 4), "s": {3, 1, 2}, "p": Person("Ann", 5), "c": Color.RED}
text = json.dumps(data, cls=MyEncoder, indent=2, sort_keys=True)
print(text)
print(json.dumps([1 + 2j], cls=Old))
try:
    json.dumps(object(), cls=MyEncoder)
except TypeError as e:
    print(e)
back = json.loads(text, object_hook=as_person)
print(back["p"].name, back["s"])
print(json.loads('{"a": 1, "b": 2, "a": 3}', object_pairs_hook=list))
print(json.loads("[1.5, 2]", parse_float=Decimal, parse_int=str))
print(json.JSONEncoder().encode({"a": [1, 2]}), json.JSONEncoder(sort_keys=True, separators=(",", ":")).encode({"b": 1, "a": 2}))
print("".join(json.JSONEncoder(indent=1).iterencode([1])))
print(json.JSONDecoder().decode('{"x": [1, 2]}'))
print(json.JSONDecoder().raw_decode('{"x": 1} trailing'))
for bad in ('{"a": }', "[1, 2", '{"a" 1}', "", "nope", '["a\n"]', '{"a": 1,}', "[1,]", "1 2", '{a: 1}'):
    try:
        json.loads(bad)
    except json.JSONDecodeError as e:
        print(e.msg, e.pos, e.lineno, e.colno, e.doc == bad, e)
print(json.dumps({1: "a", None: "b", True: "c", 1.5: "d"}))
print(json.dumps("é\u20ac\U0001f600"), json.dumps("é", ensure_ascii=False))
print(json.dumps([float("nan"), float("inf")]))
try:
    json.dumps(float("nan"), allow_nan=False)
except ValueError as e:
    print(e)
print(json.dumps({"a": {"b": []}, "c": {}}, indent=4))
print(json.dumps([1, [2, [3]]], indent="\t"))
print(json.dumps({"b": 1, "a": 2}, default=str), json.dumps(date(2020, 1, 2), default=str))
