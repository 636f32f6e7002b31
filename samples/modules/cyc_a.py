import cyc_b
X = 1


def fa():
    return cyc_b.fb() + X
