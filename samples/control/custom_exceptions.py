"""An exception hierarchy of one's own, raise from, and re-raising."""


class AppError(Exception):
    """Base class of the errors of this program."""


class ConfigError(AppError):
    def __init__(self, key, message="missing setting"):
        self.key = key
        self.message = message
        super().__init__(self.message)

    def __str__(self):
        return "%s -> %s" % (self.key, self.message)


class NetworkError(AppError):
    pass


def read_setting(config, key):
    try:
        return config[key]
    except KeyError as e:
        raise ConfigError(key) from e


def load(config):
    try:
        return int(read_setting(config, "port"))
    except ConfigError:
        print("logging and passing on")
        raise


for config in [{"port": "8080"}, {}, {"port": "http"}]:
    try:
        print("port", load(config))
    except AppError as e:
        print("AppError:", e, "| cause:", repr(e.__cause__))
    except ValueError as e:
        print("ValueError:", e)

try:
    raise NetworkError("timeout", 30)
except ConfigError:
    print("not this one")
except NetworkError as e:
    print(e.args, e)

try:
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise AppError("while dividing")
except AppError as e:
    print(e, "| context:", repr(e.__context__))
