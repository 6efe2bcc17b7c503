"""The application that the project is compared with: streamlit-folium as its tutorials show it."""
