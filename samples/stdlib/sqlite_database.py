"""A small inventory in an SQLite database in memory."""
import sqlite3


def totals(connection):
    query = "SELECT kind, COUNT(*) AS n, SUM(price * amount) AS value FROM items GROUP BY kind ORDER BY kind"
    return [(row["kind"], row["n"], round(row["value"], 2)) for row in connection.execute(query)]


connection = sqlite3.connect(":memory:")
connection.row_factory = sqlite3.Row
connection.execute("CREATE TABLE items (id INTEGER PRIMARY KEY, name TEXT UNIQUE, kind TEXT, price REAL, amount INTEGER)")
rows = [("bolt", "metal", 0.25, 100), ("nut", "metal", 0.1, 250), ("plank", "wood", 12.5, 8), ("cable", None, 3.0, 2)]
with connection:
    connection.executemany("INSERT INTO items (name, kind, price, amount) VALUES (?, ?, ?, ?)", rows)

print(totals(connection))
cursor = connection.cursor()
cursor.execute("SELECT name, price FROM items WHERE price > :least ORDER BY price DESC", {"least": 0.2})
print([d[0] for d in cursor.description], [tuple(r) for r in cursor.fetchall()])

try:
    with connection:
        connection.execute("UPDATE items SET amount = amount - 50 WHERE name = 'bolt'")
        connection.execute("INSERT INTO items (name) VALUES ('nut')")
except sqlite3.IntegrityError as e:
    print("rolled back:", e)
print(connection.execute("SELECT amount FROM items WHERE name = 'bolt'").fetchone()[0])

connection.create_function("shout", 1, lambda text: text.upper() + "!")
print(connection.execute("SELECT shout(name) FROM items ORDER BY id LIMIT 1").fetchone()[0])
try:
    connection.execute("SELECT * FROM missing")
except sqlite3.OperationalError as e:
    print("error:", e)
print(cursor.execute("DELETE FROM items WHERE kind IS NULL").rowcount, connection.total_changes)
connection.close()
