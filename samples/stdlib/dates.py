import datetime
from datetime import datetime as dt, timedelta, date, timezone

d = date(2024, 2, 29)
print(d, repr(d), d.weekday(), d.isoweekday(), d.isocalendar(), d.toordinal())
print(d + timedelta(days=366), d - timedelta(weeks=1), (date(2025, 1, 1) - d).days)
t = dt(2024, 3, 1, 12, 30, 45, 123456)
print(t, repr(t), t.isoformat(), t.isoformat(sep=' ', timespec='milliseconds'))
print(t.strftime("%Y-%m-%d %H:%M:%S.%f %A %B %j %U %p"))
print(f"{t:%d/%m/%Y} {t.year} {t.month} {t.day} {t.hour}:{t.minute}")
print(dt.strptime("2023-11-05 01:02:03", "%Y-%m-%d %H:%M:%S"))
delta = timedelta(days=1, hours=5, minutes=30, seconds=15.5)
print(delta, repr(delta), delta.total_seconds(), delta.days, delta.seconds, delta.microseconds)
print(delta * 2, delta / 2, delta // 2, -delta, abs(-delta), delta / timedelta(hours=1), delta % timedelta(hours=1), divmod(delta, timedelta(hours=1)))
print(delta > timedelta(0), delta == timedelta(days=1), sorted([timedelta(3), timedelta(1)]))
u = dt(2024, 1, 1, tzinfo=timezone.utc)
print(u, repr(u), u.astimezone(timezone(timedelta(hours=2))), u.timestamp())
e = timezone(timedelta(hours=-5), "EST")
print(u.astimezone(e), repr(e), e, u.astimezone(e).tzname(), u.utcoffset())
try:
    print(t - u)
except TypeError as ex:
    print(ex)
try:
    date(2023, 2, 30)
except ValueError as ex:
    print(ex)
try:
    dt.strptime("xx", "%Y")
except ValueError as ex:
    print(ex)
print(dt.fromisoformat("2024-05-06T07:08:09+02:00"), dt.fromtimestamp(0, timezone.utc))
print(t.replace(year=2020, hour=1), t.date(), t.time(), repr(t.time()))
print(dt.combine(d, datetime.time(10, 30)))
start = dt(2024, 1, 31)
for i in range(3):
    cur = start + timedelta(days=i)
    print(cur.strftime("%a %d %b"), cur.timetuple().tm_yday)
print(min(d, date(2020, 1, 1)), max([date(2021, 1, 1), date(2022, 2, 2)]))
print({d: 1}[date(2024, 2, 29)])
print(datetime.timedelta.max, datetime.date.min, datetime.MINYEAR)
elapsed = dt.now() - dt.now()
print(elapsed < timedelta(seconds=5), type(elapsed), isinstance(t, date))
class Event:
    def __init__(self, name, when):
        self.name = name
        self.when = when
    def until(self, now):
        left = self.when - now
        return left.days
ev = Event("x", dt(2025, 1, 1))
print(ev.until(dt(2024, 12, 25)))
print(str(timedelta(days=-1, hours=3)), timedelta(milliseconds=1500), timedelta())
print(t < dt(2025,1,1), t == t, t != dt(2025,1,1), d.ctime())
print(datetime.datetime.min, timedelta(1) + timedelta(2) - timedelta(3))
def age(born, today=date(2024,6,1)):
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))
print(age(date(1990, 7, 1)))
