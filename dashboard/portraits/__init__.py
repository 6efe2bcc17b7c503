"""The portrait of a territory, on the page and on paper."""
