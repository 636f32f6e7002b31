import pickle
class M:
    def __init__(self): self.a = [1]
class N(M):
    pass
print(pickle.loads(pickle.dumps(N())).a)
