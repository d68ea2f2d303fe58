"""What the framework says by itself, in English alone; the page's own script says it in the language of the page.

The words are those of Streamlit's front end; `{n}` stands for a number, another name in braces for any text. One that
another version words otherwise stays English, and nothing else happens.
"""

from __future__ import annotations

from routes.languages import N_, NC_, SOURCE, current, gettext, pgettext

WORDS = (
    # Files
    N_("Upload"),
    N_("file upload"),
    N_("Add files"),
    N_("Drag and drop a file here"),
    N_("Drag and drop files here"),
    N_("{size} per file"),
    # translators: beside a file that was refused
    N_("{type} files are not allowed."),
    N_("File must be {size} or smaller."),
    N_("Remove {name}"),
    N_("Connection lost. Please wait for the app to reconnect, then try again."),
    # Lists
    N_("Choose an option"),
    N_("Choose options"),
    N_("No options to select"),
    N_("No results"),
    N_("{n} options available."),
    N_("Dismiss"),
    N_("Select all"),
    N_("Select {n} matches"),
    N_("Selected values"),
    N_("Multiselect options"),
    N_("Selectbox options"),
    N_("Clear all"),
    N_("Clear value"),
    N_("Clear entry"),
    N_("You can only select up to {n} options. Remove an option first."),
    # Fields
    N_("Press Enter to apply"),
    N_("Press {key}+Enter to apply"),
    N_("This field is required."),
    N_("Invalid input."),
    N_("Increment"),
    N_("Decrement"),
    N_("Number is above the allowed range."),
    N_("Number is below the allowed range."),
    # translators: the sign with the question mark beside a field
    N_("Help for {label}"),
    # translators: the two ends of a slider, for screen readers
    N_("{label} — start"),
    N_("{label} — end"),
    # Tables
    N_("Search"),
    N_("Type to search"),
    N_("Close Search"),
    N_("Next Result"),
    N_("Previous Result"),
    N_("Show/hide columns"),
    N_("Download as CSV"),
    N_("Add row"),
    N_("Delete row(s)"),
    N_("Clear selection"),
    N_("Fullscreen"),
    N_("Close fullscreen"),
    N_("Sort ascending"),
    N_("Sort descending"),
    N_("Hide column"),
    N_("Pin column"),
    N_("Unpin column"),
    N_("Autosize"),
    N_("Copy column name"),
    N_("Dataframe column menu"),
    N_("Edit"),
    N_("Cancel (Escape)"),
    N_("Save ({key}+Enter)"),
    N_("Select..."),
    N_("Add..."),
    N_("No data"),
    N_("No options"),
    N_("Loading..."),
    N_("Automatic"),
    N_("Localized"),
    N_("Compact"),
    N_("Scientific"),
    N_("Percent"),
    N_("Duration"),
    N_("Distance"),
    N_("Calendar"),
    N_("Accounting"),
    N_("Dollar"),
    N_("Euro"),
    N_("Yen"),
    N_("Count"),
    N_("Distinct"),
    N_("Empty"),
    N_("Values"),
    N_("Range"),
    N_("Sum"),
    N_("Average"),
    N_("Median"),
    N_("Minimum"),
    N_("Maximum"),
    N_("Standard deviation"),
    N_("Average length"),
    N_("Minimum length"),
    N_("Maximum length"),
    N_("Based on sample"),
    # Charts
    N_("Show data"),
    N_("Show chart"),
    N_("Download as PNG"),
    # Around the page
    N_("Main menu"),
    N_("App pages"),
    N_("Sidebar"),
    N_("Theme"),
    N_("System"),
    N_("Use system setting"),
    N_("About"),
    N_("Rerun"),
    N_("Record a screencast"),
    N_("Record screen"),
    N_("Made with Streamlit v"),
    N_("Copy version to clipboard"),
    N_("Expand sidebar"),
    N_("Collapse sidebar"),
    N_("Skip to main content"),
    N_("Scroll tabs left"),
    N_("Scroll tabs right"),
    N_("Navigate to home page"),
    N_("Notifications"),
    N_("Close"),
    N_("Cancel"),
    N_("Copied!"),
    N_("Page not found"),
    N_("The page that you have requested does not seem to exist. Running the app's main page."),
    N_("Running..."),
    # When the server is gone
    N_("Connecting"),
    N_("Connecting to Streamlit server"),
    N_("Unable to connect to Streamlit server"),
    N_("Connection error"),
    N_("Connection timed out."),
    N_("Connection failed with status {status}"),
    N_("Is Streamlit still running? If you accidentally stopped Streamlit, just restart it in your terminal:"),
    N_("Streamlit server is not responding. Are you connected to the internet?"),
)
_CONTEXT = "framework"
AMBIGUOUS = (
    # translators: how a number is written in a table
    NC_("framework", "Plain"),
    # translators: the column's menu; how its values are written
    NC_("framework", "Format"),
    # translators: how bright the page is
    NC_("framework", "Light"),
    NC_("framework", "Dark"),
    # translators: opens a list
    NC_("framework", "Open"),
    NC_("framework", "Copy"),
    # translators: ends what is running
    NC_("framework", "Stop"),
    NC_("framework", "Print"),
)
"""Those that mean something else where the product itself says them."""


def framework_words() -> dict[str, str]:
    """Return what each of these words is in the language of the page; nothing where that is English."""
    if current() == SOURCE:
        return {}
    return {text: gettext(text) for text in WORDS} | {text: pgettext(_CONTEXT, text) for text in AMBIGUOUS}
