"""How fusion grows: time and judgements as the input doubles. `python benchmarks/fuse.py [MOST]`."""

from __future__ import annotations

import sys
import time

from synthetic import reports

from verbale import fuse


def main() -> None:
    most = int(sys.argv[1]) if len(sys.argv) > 1 else 80_000
    print(f"{'reports':>9} {'events':>9} {'judged':>9} {'seconds':>9} {'µs each':>9} {'growth':>7}")
    n, before = most // 8, 0.0
    while n <= most:
        given = tuple(reports(n))
        start = time.process_time()
        judged = fuse.judge(given)
        events = fuse.resolve(given, judged)
        took = time.process_time() - start
        growth = f"{took / before:.2f}" if before else ""
        print(f"{n:>9,} {len(events):>9,} {len(judged):>9,} {took:>9.2f} {took / n * 1e6:>9.0f} {growth:>7}")
        n, before = n * 2, took


if __name__ == "__main__":
    main()
