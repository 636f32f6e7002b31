"""The classic: fetch several pages at once, report failures, sum up."""
import threading
from concurrent.futures import ThreadPoolExecutor, as_completed

PAGES = {
    "http://example.org/": "<html><body>Example</body></html>",
    "http://example.org/about": "<html><body>About us</body></html>",
    "http://example.org/contact": "<html><body>Write to us</body></html>",
}
URLS = sorted(PAGES) + ["http://example.org/missing"]


class NotFound(Exception):
    pass


def fetch(url, timeout=10):
    # Stands for urllib.request.urlopen.
    if url not in PAGES:
        raise NotFound("404: %s" % url)
    return PAGES[url].encode("utf-8")


def fetch_all(urls, workers):
    pages, errors = {}, {}
    with ThreadPoolExecutor(max_workers=workers, thread_name_prefix="fetch") as executor:
        future_to_url = {executor.submit(fetch, url, timeout=5): url for url in urls}
        for future in as_completed(future_to_url):
            url = future_to_url[future]
            try:
                data = future.result()
            except NotFound as exc:
                errors[url] = str(exc)
            else:
                pages[url] = len(data)
    return pages, errors


if __name__ == "__main__":
    pages, errors = fetch_all(URLS, workers=3)
    for url in sorted(pages):
        print(f"{url:<30}{pages[url]:>5} bytes")
    for url, message in sorted(errors.items()):
        print(f"{url}: {message}")
    print("total:", sum(pages.values()))
    print("threads left:", threading.active_count())
