import cyc_a


def fb():
    return cyc_a.X * 10
