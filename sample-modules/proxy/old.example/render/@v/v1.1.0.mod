module old.example/render

go 1.13

require old.example/fonts v1.0.0
