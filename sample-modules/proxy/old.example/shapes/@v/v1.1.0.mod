module old.example/shapes

go 1.13

require old.example/zip v1.0.0
