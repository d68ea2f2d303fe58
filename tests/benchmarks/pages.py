"""Small Streamlit pages to measure against."""

from __future__ import annotations

HELLO = 'import streamlit as st\nst.write("hello")\n'
ONE_WIDGET = 'import streamlit as st\nname = st.text_input("Name")\nst.write(f"hello {name}")\n'
