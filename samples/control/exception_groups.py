try:
    raise ExceptionGroup("eg", [ValueError("a"), TypeError("b"), ExceptionGroup("inner", [KeyError("c"), ValueError("d")])])
except* ValueError as eg:
    print("values", eg.exceptions)
except* (TypeError, KeyError) as eg:
    print("others", len(eg.exceptions))

try:
    try:
        raise ExceptionGroup("eg2", [ValueError("a"), OSError("o")])
    except* ValueError:
        print("handled value")
except ExceptionGroup as e:
    print("rest", e.exceptions)


