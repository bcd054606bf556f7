"""The archive as WARC files (ISO 28500, WARC 1.1), which crawlers write and web archives keep: out, and in."""
