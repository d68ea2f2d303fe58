"""The pages of the Streamlit app; nothing else in the package imports Streamlit but `routes.pages.shared.viewer`."""
