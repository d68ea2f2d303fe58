"""The pages in their order; the server runs this file for each visit."""

import streamlit as st

from routes.pages import about, compare
from routes.pages.explore import page as explore
from routes.pages.present import page as present
from routes.pages.shared import address, language, theme
from routes.pages.shared.frame import ICON, dress
from routes.pages.swap import keeping
from routes.pages.swap import page as swap


def main() -> None:
    """Show the page that the address asks for."""
    st.set_page_config(page_icon=str(ICON), layout="wide")
    language.begin()
    address.begin_with(theme.PARAMETER)
    pages = [one.as_page() for one in (explore, present, swap, compare, about)]
    chosen = st.navigation(pages, position="top")
    dress(pages)
    if keeping.restore():
        keeping.keep()
        chosen.run()
        keeping.keep_the_rest()


if __name__ == "__main__":
    main()
