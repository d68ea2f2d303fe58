"""The bundled background; knows no route and may import only where things lie."""
