"""A Streamlit page that only writes "hello": what the map page is measured against."""

import streamlit as st

st.write("hello")
