"""A Streamlit page with one widget: what a filter's rerun is measured against."""

import streamlit as st

chosen = st.pills("Choose", ["one", "two"], selection_mode="multi")
st.html(f'<p id="answer">{len(chosen)}</p>')
