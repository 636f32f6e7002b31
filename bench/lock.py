import threading

lock = threading.Lock()
counter = 0


def work(rounds):
    global counter
    for _ in range(rounds):
        with lock:
            counter += 1


threads = [threading.Thread(target=work, args=(500000,)) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(counter)
