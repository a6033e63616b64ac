module old.example/fonts

require old.example/shapes v1.0.0
