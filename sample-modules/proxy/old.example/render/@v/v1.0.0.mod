module old.example/render

require old.example/fonts v1.0.0
