module old.example/shapes

require old.example/zip v1.0.0
