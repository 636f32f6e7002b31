import threading

fired = []


def hello(name, mark="."):
    fired.append("hello " + name + mark)


# one that runs, one that is cancelled in time
timer = threading.Timer(0.02, hello, args=["world"], kwargs={"mark": "!"})
other = threading.Timer(30, hello, ["nobody"])
timer.start()
other.start()
other.cancel()

timer.join()
other.join()
print(fired)
print(timer.is_alive(), other.is_alive())
