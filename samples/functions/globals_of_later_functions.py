class S:
    def __init__(self, v): self.v = v
def use(s):
    print(s.v)
def render():
    for i in range(2):
        use(s1)
        use(s2)
        use(s3)
def init():
    global s1, s2, s3
    s1 = S(1)
    s2 = S(2)
    s3 = S(3)
if __name__ == '__main__':
    init()
    render()
