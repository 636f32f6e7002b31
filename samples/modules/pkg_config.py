PREFIX = "hello "
debug = False
